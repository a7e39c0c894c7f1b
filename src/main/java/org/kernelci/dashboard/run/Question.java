package org.kernelci.dashboard.run;

import java.util.List;
import java.util.Locale;

/**
 * What the command line asks before work that deletes.
 *
 * @param text the question as it is printed
 * @param agreeing answers that let the work go on, in any case; every other one ends it
 * @param refusal what is printed when it ends so
 * @param failing whether ending so counts as a failure
 */
public record Question(String text, List<String> agreeing, String refusal, boolean failing) {

    /** @param answer null: there is nobody to ask */
    public boolean agreedBy(String answer) {
        return answer != null && agreeing.contains(answer.strip().toLowerCase(Locale.ROOT));
    }
}
