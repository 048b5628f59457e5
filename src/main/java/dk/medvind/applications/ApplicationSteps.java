package dk.medvind.applications;

import java.time.Instant;

/**
 * What the service tasks of the processes ask for. Every method carries the name of its activity,
 * takes the number of the case and gives back the facts the process steers by; amounts, names and
 * texts stay behind this interface. A step may be run again after a crash or a failed outside call
 * and then has the same effect once.
 */
public interface ApplicationSteps {

    /**
     * Gives up a draft that was never sent: its answers and uploads are discarded (GDPR art.
     * 5(1)(e)).
     */
    void abandonDraft(CaseNumber caseNumber);

    /**
     * Registers what was sent and sets the legal clock at first contact (retssikkerhedsloven §
     * 3(2)): the sending in self-service, the start of the visit or call otherwise.
     */
    Received receiveApplication(CaseNumber caseNumber);

    /** Collects the household and its addresses from CPR (retssikkerhedsloven § 11a(2)). */
    void collectHousehold(CaseNumber caseNumber);

    /**
     * Collects the income of applicant and spouse for the last months (retssikkerhedsloven §
     * 11a(2)).
     */
    void collectIncome(CaseNumber caseNumber);

    /** Collects the public benefits the household receives (retssikkerhedsloven § 11a(2)). */
    void collectBenefits(CaseNumber caseNumber);

    /**
     * Collects the child that lost earnings are sought for: age, custody and whether it lives with
     * the applicant (retssikkerhedsloven § 11a(2)).
     */
    void collectChild(CaseNumber caseNumber);

    /**
     * Finds what is missing and whether the case is urgent, by the decision tables of the release
     * and from the answers and the registers. The authority owes that the case is informed
     * (retssikkerhedsloven § 10); the citizen is asked only for what the authority cannot get
     * itself.
     */
    Completeness assessCompleteness(CaseNumber caseNumber);

    /** Creates the case in DOMUS, once. */
    void createDomusCase(CaseNumber caseNumber);

    /** Sends the receipt with the date by which a decision comes (retssikkerhedsloven § 3(2)). */
    void sendReceipt(CaseNumber caseNumber);

    /**
     * Asks the citizen in writing for what is missing, with a deadline and what happens without an
     * answer (retssikkerhedsloven §§ 11 and 11b).
     */
    SupplementPeriod requestSupplement(CaseNumber caseNumber);

    /** Reminds the citizen that the answer is missing; the deadline stays. */
    void remindCitizen(CaseNumber caseNumber);

    /** Gives the new deadline the caseworker agreed with the citizen and confirms it in writing. */
    SupplementPeriod renewSupplement(CaseNumber caseNumber);

    /**
     * Tells the citizen in writing that the deadline is not kept and when a decision can be
     * expected (retssikkerhedsloven § 3(2)).
     *
     * @return the new date by which the decision is expected
     */
    Instant announceDelay(CaseNumber caseNumber);

    /**
     * Writes the decision letter with reasons and complaint guidance (forvaltningsloven §§ 22-25),
     * and says until when its sending can be taken back.
     */
    LetterWritten composeDecisionLetter(CaseNumber caseNumber);

    /** Asks whether Digital Post reaches the citizen (lov om Digital Post §§ 3-5). */
    PostChannel choosePostChannel(CaseNumber caseNumber);

    /**
     * Sends the decision by Digital Post, in cases that began before letters were followed: there a
     * sending counted as arrived.
     */
    Notified sendDecisionByDigitalPost(CaseNumber caseNumber);

    /** Puts the decision in the print queue, in cases that began before letters were followed. */
    Notified printDecision(CaseNumber caseNumber);

    /** Orders the payment to the citizen's NemKonto or to the supplier, once. */
    void payOut(CaseNumber caseNumber);

    /** Finds when a grant is paid, looked at again and announced to end. */
    GrantPlan planGrant(CaseNumber caseNumber);

    /**
     * Orders what the grant gives for the first month that is not settled yet, once for each month;
     * a month that is covered in part is paid by its days.
     */
    MonthPaid payMonth(CaseNumber caseNumber);

    /** Tells the citizen in good time that a running grant ends, and why. */
    void announceGrantEnd(CaseNumber caseNumber);

    /** Tells DOMUS what was decided last, the first time or anew. */
    void informDomus(CaseNumber caseNumber);

    /** Closes the case when the time for complaint is over (retssikkerhedsloven § 67). */
    void closeCase(CaseNumber caseNumber);

    /**
     * Registers that the citizen withdrew the application, here and in DOMUS if the case is known
     * there.
     */
    void withdrawApplication(CaseNumber caseNumber);
}
