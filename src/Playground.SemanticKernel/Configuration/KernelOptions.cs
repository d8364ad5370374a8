namespace Playground.SemanticKernel.Configuration;

/// <summary>The section <c>Playground:Kernel</c>: what every question passes through.</summary>
public sealed class KernelOptions
{
    public const string Section = "Playground:Kernel";

    /// <summary>How long the filters of a question may take together until the model is asked, in seconds.</summary>
    public double FilterSeconds { get; set; } = 30;

    internal IEnumerable<string> Faults()
    {
        if (!(FilterSeconds is >= 0.01 and <= 86_400))
            yield return FormattableString.Invariant($"{Section}:{nameof(FilterSeconds)} is {FilterSeconds}; allowed: 0.01 to 86400.");
    }
}
