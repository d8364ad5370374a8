using Playground.Comparisons;
using Playground.Models;

namespace Playground.Web.Comparisons;

/// <summary>What the composer holds beside the prompt, which stays in the browser until it is sent.</summary>
public sealed class ComparisonDraft
{
    public List<DraftLane> Lanes { get; } = [];

    public SamplingForm Sampling { get; set; } = new();

    public int Repetitions { get; set; } = 1;

    /// <summary>Answers of this machine one after another; <c>null</c> where nobody has chosen: when there are repetitions.</summary>
    public bool? FairTiming { get; set; }

    public bool WarmUp { get; set; }

    public bool IsFairlyTimed => FairTiming ?? Repetitions > 1;

    public bool IsFull => Lanes.Count >= ComparisonLimits.Models;

    public IEnumerable<string> ModelIds => Lanes.Select(lane => lane.Model.Id);

    /// <summary>A draft to run a stored comparison once more, or a variant of it.</summary>
    public static ComparisonDraft Of(Comparison comparison)
    {
        var draft = new ComparisonDraft { Sampling = SamplingForm.Of(comparison.Sampling), Repetitions = comparison.Repetitions, FairTiming = Fair(comparison) };
        draft.Lanes.AddRange(comparison.Lanes.Select(lane => new DraftLane(lane.Model) { Sampling = SamplingForm.Of(lane.Sampling) }));
        return draft;
    }

    // Kept where somebody chose otherwise than would have come of itself; hosted models say nothing of it.
    static bool? Fair(Comparison comparison) =>
        comparison.Lanes.Any(lane => lane.Model.IsLocal) && comparison.IsFairlyTimed is var fair && fair != comparison.Repetitions > 1 ? fair : null;

    /// <summary>Adds a model as a further column while there is room. The same model may stand in several.</summary>
    public void Add(ModelCard model)
    {
        if (!IsFull)
            Lanes.Add(new(model));
    }

    /// <summary>Takes these models instead, as many as fit.</summary>
    public void Choose(IEnumerable<ModelCard> models)
    {
        Lanes.Clear();
        foreach (var model in models)
            Add(model);
    }

    /// <param name="toolText">What is looked up in, where that is one of the tools.</param>
    public ComparisonRequest ToRequest(string prompt, string? system, string? toolText = null) => new()
    {
        Prompt = prompt,
        System = string.IsNullOrWhiteSpace(system) ? null : system,
        Lanes = [.. Lanes.Select(lane => new LaneRequest(lane.Model.Id, lane.Sampling.IsEmpty ? null : lane.Sampling.ToOptions()))],
        Sampling = Sampling.ToOptions() is { Tools: { } tools } options && Sampling.LooksUp ? options with { Tools = tools with { Text = toolText } } : Sampling.ToOptions(),
        Repetitions = Repetitions,
        FairTiming = FairTiming,
        WarmUp = WarmUp,
    };
}
