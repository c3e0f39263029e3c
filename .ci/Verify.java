import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether files conform: Verify 2a,ua1 FILE... It exits with 1 when one does not. */
public class Verify {
	public static void main(String[] args) throws Exception {
		VeraGreenfieldFoundryProvider.initialise();
		boolean failed = false;
		for (int i = 1; i < args.length; i++) {
			for (String id : args[0].split(",")) {
				failed |= !conforms(new File(args[i]), PDFAFlavour.byFlavourId(id));
			}
		}
		System.exit(failed ? 1 : 0);
	}

	static boolean conforms(File file, PDFAFlavour flavour) throws Exception {
		try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
				PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
			ValidationResult result = validator.validate(parser);
			Map<String, List<TestAssertion>> failures = new TreeMap<>();
			for (TestAssertion a : result.getTestAssertions()) {
				if (a.getStatus() == TestAssertion.Status.FAILED) {
					String rule = a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber();
					failures.computeIfAbsent(rule, k -> new ArrayList<>()).add(a);
				}
			}
			System.out.printf("%s %s: %d checks, %d rules failed%n",
					file.getName(), flavour.getId(), result.getTotalAssertions(), failures.size());
			failures.forEach((rule, as) -> System.out.printf("    %s ×%d: %s%n        %s%n        at %s%n",
					rule, as.size(), as.get(0).getMessage().strip(), as.get(0).getErrorMessage(), as.get(0).getLocation().getContext()));
			return result.isCompliant();
		}
	}
}
