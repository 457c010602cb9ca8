package id.mcsoc.complaints;

import id.mcsoc.complaints.faq.FaqBook;
import id.mcsoc.geo.BranchCode;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a branch answers to questions that come again, for whoever stands before a family. */
@Service
@Transactional(readOnly = true)
public class CommonQuestions {

    private final FaqBook faq;

    CommonQuestions(FaqBook faq) {
        this.faq = faq;
    }

    /** Those that stand, by category and question; withdrawn ones are left out. */
    public List<FaqAnswer> of(BranchCode branch) {
        return faq.standing(branch);
    }
}
