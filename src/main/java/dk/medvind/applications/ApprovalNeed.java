package dk.medvind.applications;

import dk.medvind.identity.Role;

/**
 * Why a decision needs approval, and whose.
 *
 * @param approver who may approve
 * @param fallback who may do so when none of those has answered in time
 * @param reason code of the rule, in words under {@code applications.approval.reason.<code>}
 */
record ApprovalNeed(Role approver, Fallback fallback, String reason) {

    /** Who stands in for an absent approver. */
    enum Fallback {
        /** Any caseworker of the case's team but the author. */
        COLLEAGUE
    }
}
