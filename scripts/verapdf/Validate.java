import java.io.FileInputStream;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Checks PDF files against flavours: {@code Validate ua1,2a FILE ...}. Prints a line a file and flavour, and below it
 * each rule that failed with its count and its first place. Exit code 1 where any failed.
 */
public final class Validate {
  // For a name that it does not know, the engine quietly takes PDF/A-1b.
  private static final Set<String> FLAVOURS =
      new TreeSet<>(Set.of("ua1", "ua2", "1a", "1b", "2a", "2b", "2u", "3a", "3b", "3u", "4"));

  private record Failure(int count, String place) {}

  public static void main(String[] args) throws Exception {
    Logger.getLogger("").setLevel(Level.SEVERE);
    VeraGreenfieldFoundryProvider.initialise();
    String[] names = args[0].split(",");
    for (String name : names) {
      if (FLAVOURS.contains(name)) continue;
      System.err.printf("verapdf: unknown flavour %s, one of %s%n", name, String.join(", ", FLAVOURS));
      System.exit(2);
    }
    boolean passed = true;
    for (int i = 1; i < args.length; i++) {
      for (String name : names) passed &= check(args[i], name);
    }
    System.exit(passed ? 0 : 1);
  }

  private static boolean check(String file, String name) throws Exception {
    PDFAFlavour flavour = PDFAFlavour.fromString(name);
    try (FileInputStream stream = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(stream, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      boolean passed = result.isCompliant();
      System.out.printf("%s %s %s, %d checks%n", passed ? "pass" : "FAIL", name, file, result.getTotalAssertions());
      failuresOf(result).forEach((rule, failure) ->
          System.out.printf("  x%d %s%n     first at %s%n", failure.count(), rule, failure.place()));
      return passed;
    }
  }

  private static Map<String, Failure> failuresOf(ValidationResult result) {
    Map<String, Failure> failures = new TreeMap<>();
    for (TestAssertion each : result.getTestAssertions()) {
      if (each.getStatus() != TestAssertion.Status.FAILED) continue;
      String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber() + " " + each.getMessage();
      Failure first = new Failure(1, each.getLocation().getContext());
      failures.merge(rule, first, (known, more) -> new Failure(known.count() + 1, known.place()));
    }
    return failures;
  }
}
