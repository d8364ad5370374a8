namespace Playground.RatingSessions;

/// <summary>How answers appear. In either way nobody can tell which model was quicker.</summary>
public enum AnswerPacing
{
    /// <summary>All at once, when all are complete.</summary>
    Together,

    /// <summary>When all are complete, written out at one rate for all.</summary>
    CommonRate,
}
