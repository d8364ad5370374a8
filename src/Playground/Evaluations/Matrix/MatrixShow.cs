namespace Playground.Evaluations.Matrix;

/// <summary>Which rows of an evaluation are looked at.</summary>
public enum MatrixShow
{
    All,

    /// <summary>A model failed a check, or gave no answer.</summary>
    Failed,

    /// <summary>A model gave no answer.</summary>
    Errors,

    /// <summary>One model passed and another didn't.</summary>
    Disagree,

    /// <summary>One certain model passed, and no other did.</summary>
    OnlyOne,

    /// <summary>Every model passed.</summary>
    Passed,

    /// <summary>Answers are still to come.</summary>
    Open,
}
