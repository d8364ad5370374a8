namespace Playground.Comparisons.Execution.Examination;

/// <summary>What a model and the host in front of it showed of themselves when asked a few short questions.</summary>
/// <param name="Answer">The answer to the plain short question.</param>
public sealed record ModelExamination(Answer Answer, IReadOnlyList<ExaminationFinding> Findings);
