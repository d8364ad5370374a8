namespace Playground.RatingSessions;

/// <summary>What a session must be like before it is made.</summary>
static class SessionPlanCheck
{
    public static void ThrowIfFaulty(SessionPlan plan)
    {
        if (Fault(plan) is var (fault, message))
            throw new SessionException(fault, message);
    }

    public static void ThrowIfFaulty(IReadOnlyCollection<SessionItem> items)
    {
        if (items.Count == 0)
            throw new SessionException(SessionFault.NoItems, "There is nothing to rate: choose comparisons with at least two complete answers, or write prompts and choose models.");
        if (items.Count > SessionPlan.MostItems)
            throw new SessionException(SessionFault.TooManyItems, $"The session would have {items.Count} items; at most {SessionPlan.MostItems} are allowed. Choose fewer comparisons or fewer models.");
    }

    static (SessionFault, string)? Fault(SessionPlan plan) =>
        string.IsNullOrWhiteSpace(plan.Title) || plan.Title.Length > SessionPlan.TitleCharacters
            ? (SessionFault.NoTitle, $"The session needs a title of at most {SessionPlan.TitleCharacters} characters.")
        : plan.Instructions.Length > SessionPlan.InstructionCharacters
            ? (SessionFault.NoTitle, $"The instructions have {plan.Instructions.Length} characters; at most {SessionPlan.InstructionCharacters} are allowed.")
        : plan.Criteria.Count > SessionPlan.MostCriteria || plan.Criteria.Any(criterion => criterion.Length > SessionPlan.CriterionCharacters)
            ? (SessionFault.NoCriteria, $"At most {SessionPlan.MostCriteria} criteria of {SessionPlan.CriterionCharacters} characters are allowed.")
        : plan.Protocol == RatingProtocol.Likert && !plan.Criteria.Any(criterion => !string.IsNullOrWhiteSpace(criterion))
            ? (SessionFault.NoCriteria, "Points need at least one criterion, for instance \"correctness\".")
        : plan.Overlap is < 1 or > SessionPlan.MostOverlap
            ? (SessionFault.NoItems, $"Raters per item are {plan.Overlap}; 1 to {SessionPlan.MostOverlap} are allowed.")
        : plan.ComparisonIds.Count == 0 && (plan.Prompts.Count == 0 || plan.ModelIds.Count == 0)
            ? (SessionFault.NoItems, "There is nothing to rate: choose comparisons, or write prompts and choose models.")
        : null;
}
