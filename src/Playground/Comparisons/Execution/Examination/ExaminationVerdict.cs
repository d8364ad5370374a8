namespace Playground.Comparisons.Execution.Examination;

public enum ExaminationVerdict
{
    Works,
    Fails,

    /// <summary>What came shows neither.</summary>
    Unclear,
}
