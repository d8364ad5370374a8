namespace Playground.Comparisons.Execution.Examination;

/// <summary>What an examination found about one aspect.</summary>
/// <param name="Amount">Pieces for <see cref="ExaminationAspect.Streams"/>, tokens for <see cref="ExaminationAspect.Limit"/> where they are known.</param>
/// <param name="Word">The host's own word for <see cref="ExaminationAspect.Ending"/>, the origin of the counts for <see cref="ExaminationAspect.Counts"/>, why for what could not be seen.</param>
public sealed record ExaminationFinding(ExaminationAspect Aspect, ExaminationVerdict Verdict, long? Amount = null, string? Word = null);
