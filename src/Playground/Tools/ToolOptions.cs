namespace Playground.Tools;

/// <summary>The section <c>Playground:Tools</c>: which functions models may call, and how far they may go with them.</summary>
public sealed class ToolOptions
{
    public const string Section = "Playground:Tools";

    /// <summary>Whether the functions that come with the program may be offered: they change nothing and reach nobody.</summary>
    public bool BuiltIn { get; set; } = true;

    /// <summary>
    /// Functions of plugins that code has registered, as <c>Plugin.Function</c>, or <c>Plugin.*</c> for all of one. What isn't named here is never offered and never
    /// executed: what a plugin does is its own affair, and a model decides when.
    /// </summary>
    public IList<string> Enabled { get; set; } = [];

    /// <summary>How often a model's calls are answered within one answer, before it has to do without.</summary>
    public int Rounds { get; set; } = 5;

    /// <summary>How many calls of one round are carried out.</summary>
    public int CallsPerRound { get; set; } = 16;

    /// <summary>How long one call may take, in seconds.</summary>
    public double CallSeconds { get; set; } = 30;

    /// <summary>How much of a result a model is given, in characters.</summary>
    public int ResultCharacters { get; set; } = 20_000;

    internal IEnumerable<string> Faults()
    {
        if (Rounds is < 1 or > 100)
            yield return FormattableString.Invariant($"{Section}:{nameof(Rounds)} is {Rounds}; allowed: 1 to 100.");
        if (CallsPerRound is < 1 or > 1_000)
            yield return FormattableString.Invariant($"{Section}:{nameof(CallsPerRound)} is {CallsPerRound}; allowed: 1 to 1000.");
        if (!(CallSeconds is >= 0.01 and <= 86_400))
            yield return FormattableString.Invariant($"{Section}:{nameof(CallSeconds)} is {CallSeconds}; allowed: 0.01 to 86400.");
        if (ResultCharacters is < 100 or > 1_000_000)
            yield return FormattableString.Invariant($"{Section}:{nameof(ResultCharacters)} is {ResultCharacters}; allowed: 100 to 1000000.");
        foreach (var name in Enabled.Where(name => name.Split('.') is not [{ Length: > 0 }, { Length: > 0 }]))
            yield return $"{Section}:{nameof(Enabled)} has \"{name}\"; expected Plugin.Function, or Plugin.* for all functions of a plugin.";
    }
}
