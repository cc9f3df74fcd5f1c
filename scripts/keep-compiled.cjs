// Preloaded into a run of dist/aide.cjs: when it ends, what V8 has compiled of the program is kept beside it.
const { writeFileSync } = require('node:fs');
const vm = require('node:vm');

vm.Script = class extends vm.Script {
  constructor(text, options) {
    super(text, options);
    process.on('exit', () => writeFileSync(`${options.filename}.cache`, this.createCachedData()));
  }
};
