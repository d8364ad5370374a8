namespace Playground.Evaluations.Exporting;

/// <summary>The files that results are written to.</summary>
public enum EvaluationFileFormat
{
    /// <summary>A line of JSON for each answer.</summary>
    Jsonl,

    /// <summary>A line for each answer.</summary>
    Csv,

    /// <summary>promptfoo's results, version 3, which its <c>import</c> takes.</summary>
    Promptfoo,

    /// <summary>JUnit's XML, a suite for each model, for build servers.</summary>
    JUnit,
}
