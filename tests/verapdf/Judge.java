// Judge PROFILE[,PROFILE...] FILE...: a line "FILE" for each file, and "FILE<tab>PROFILE RULE" for
// each rule that it breaks.
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.TreeMap;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;

public class Judge {
    public static void main(String[] arguments) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        for (String name : arguments[0].split(",")) {
            ValidationProfile profile = profile(name);
            for (int i = 1; i < arguments.length; i++) {
                System.out.println(arguments[i]);
                for (String rule : broken(profile, arguments[i]).values()) {
                    System.out.println(arguments[i] + "\t" + name + " " + rule);
                }
            }
        }
    }

    static ValidationProfile profile(String name) throws Exception {
        String path = "/org/verapdf/pdfa/validation/" + name + ".xml";
        try (InputStream in = VeraGreenfieldFoundryProvider.class.getResourceAsStream(path)) {
            return Profiles.profileFromXml(in);
        }
    }

    static TreeMap<String, String> broken(ValidationProfile profile, String file) throws Exception {
        TreeMap<String, String> rules = new TreeMap<>();
        var foundry = Foundries.defaultInstance();
        try (PDFAParser parser =
                foundry.createParser(new FileInputStream(file), profile.getPDFAFlavour())) {
            PDFAValidator validator = foundry.createValidator(profile, 10000, false, true, false);
            for (TestAssertion assertion : validator.validate(parser).getTestAssertions()) {
                if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                    String rule = assertion.getRuleId().getClause() + "-"
                        + assertion.getRuleId().getTestNumber();
                    rules.putIfAbsent(rule, rule + " " + assertion.getMessage());
                }
            }
        }
        return rules;
    }
}
