namespace Playground.Models.Assessment;

/// <summary>A question with three answers: nothing is inferred, so not knowing is one of them.</summary>
public enum Answered
{
    Unknown,
    Yes,
    No,
}
