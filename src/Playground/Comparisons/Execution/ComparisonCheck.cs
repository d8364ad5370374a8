using Playground.Comparisons.Contents;
using Playground.Faults;
using Playground.Tools;

namespace Playground.Comparisons.Execution;

/// <summary>Finds everything in a request that can't be run, so that all of it can be mended at once.</summary>
static class ComparisonCheck
{
    public static void ThrowIfFaulty(ComparisonRequest request)
    {
        var faults = Prompt(request.Prompt, nameof(request.Prompt))
            .Concat(Length(request.System, nameof(request.System)))
            .Concat(Lanes(request.Lanes))
            .Concat(InRange("Repetitions", request.Repetitions, 1, ComparisonLimits.Repetitions))
            .Concat(Tags(request.Tags))
            .Concat(Sampling(request.Sampling))
            .Concat(request.Lanes.SelectMany(lane => Sampling(lane.Sampling ?? new())))
            .ToArray();
        if (faults.Length > 0)
            throw new InvalidComparisonException(faults);
    }

    public static void ThrowIfFaulty(ContentList prompt)
    {
        var faults = Prompt(prompt, "Prompt").ToArray();
        if (faults.Length > 0)
            throw new InvalidComparisonException(faults);
    }

    public static void ThrowIfFaulty(SamplingOptions sampling)
    {
        var faults = Sampling(sampling).ToArray();
        if (faults.Length > 0)
            throw new InvalidComparisonException(faults);
    }

    public static IEnumerable<Fault> Tags(IReadOnlyList<string> tags)
    {
        if (tags.Count > ComparisonLimits.Tags)
            yield return Fault("Tags", ComparisonFaultKind.TooMany, $"There are {tags.Count} tags; at most {ComparisonLimits.Tags} are allowed.");
        if (tags.FirstOrDefault(tag => tag.Length > ComparisonLimits.TagCharacters) is { } tooLong)
            yield return Fault("Tags", ComparisonFaultKind.TooLong, $"The tag \"{tooLong[..20]}…\" is too long; at most {ComparisonLimits.TagCharacters} characters are allowed.");
    }

    public static InvalidComparisonException Refusal(string field, ComparisonFaultKind kind, FormattableString sentence) => new([Fault(field, kind, sentence)]);

    static IEnumerable<Fault> Prompt(ContentList prompt, string field)
    {
        if (prompt.HasOnlyText && string.IsNullOrWhiteSpace(prompt.Text))
            yield return Fault(field, ComparisonFaultKind.PromptEmpty, $"The prompt is empty. Write what the models should answer.");
        foreach (var fault in Length(prompt.Text, field))
            yield return fault;
    }

    static IEnumerable<Fault> Length(string? text, string field)
    {
        if (text?.Length > ComparisonLimits.PromptCharacters)
            yield return Fault(field, ComparisonFaultKind.PromptTooLong,
                $"The {field.ToLowerInvariant()} text has {text.Length:N0} characters; at most {ComparisonLimits.PromptCharacters:N0} are allowed. Shorten it.");
    }

    static IEnumerable<Fault> Lanes(IReadOnlyList<LaneRequest> lanes)
    {
        if (lanes.Count == 0)
            yield return Fault("Lanes", ComparisonFaultKind.NoModel, $"No model is chosen. Choose at least one.");
        if (lanes.Count > ComparisonLimits.Models)
            yield return Fault("Lanes", ComparisonFaultKind.TooManyModels, $"{lanes.Count} models are chosen; at most {ComparisonLimits.Models} fit one comparison.");
    }

    static IEnumerable<Fault> Sampling(SamplingOptions sampling) =>
        InRange("Temperature", sampling.Temperature, 0, 2)
            .Concat(InRange("TopP", sampling.TopP, 0, 1))
            .Concat(InRange("TopK", sampling.TopK, 0, 1_000_000))
            .Concat(InRange("MinP", sampling.MinP, 0, 1))
            .Concat(InRange("MaxTokens", sampling.MaxTokens, 1, 1_000_000))
            .Concat(InRange("Seed", sampling.Seed, 0, uint.MaxValue))
            .Concat(InRange("FrequencyPenalty", sampling.FrequencyPenalty, -2, 2))
            .Concat(InRange("PresencePenalty", sampling.PresencePenalty, -2, 2))
            .Concat(InRange("RepetitionPenalty", sampling.RepetitionPenalty, 0.01, 10))
            .Concat(StopSequences(sampling.Stop))
            .Concat(Tools(sampling.Tools));

    static IEnumerable<Fault> Tools(ToolChoice? tools)
    {
        if (tools is null)
            yield break;
        if (tools.Names.Count > ToolChoice.Most)
            yield return Fault("Tools", ComparisonFaultKind.TooMany, $"There are {tools.Names.Count} tools; at most {ToolChoice.Most} are allowed.");
        if (tools.Text?.Length > ToolChoice.TextCharacters)
            yield return Fault("Tools", ComparisonFaultKind.TooLong, $"The text to look things up in has {tools.Text.Length:N0} characters; at most {ToolChoice.TextCharacters:N0} are allowed.");
        if (tools.Names.Contains(ToolNames.LookUp) && string.IsNullOrWhiteSpace(tools.Text))
            yield return Fault("Tools", ComparisonFaultKind.ToolTextEmpty, $"There is no text to look things up in. Give one, or leave that tool out.");
    }

    /// <param name="tools">Knows the functions that there are; <c>null</c> for none.</param>
    public static void ThrowIfUnknown(ComparisonRequest request, ToolCaller? tools)
    {
        var names = request.Lanes.Select(lane => lane.Sampling).Append(request.Sampling).SelectMany(sampling => sampling?.Tools?.Names ?? []).Distinct();
        var faults = names.Where(name => tools is null || tools.All.All(tool => tool.Name != name))
            .Select(name => Fault("Tools", ComparisonFaultKind.UnknownTool, $"There is no tool \"{name}\". Plugins' functions must be named in {ToolOptions.Section}:{nameof(ToolOptions.Enabled)}. There are: {string.Join(", ", tools?.All.Select(tool => tool.Name) ?? [])}.")).ToArray();
        if (faults.Length > 0)
            throw new InvalidComparisonException(faults);
    }

    static IEnumerable<Fault> StopSequences(IReadOnlyList<string> stop)
    {
        if (stop.Count > ComparisonLimits.StopSequences)
            yield return Fault("Stop", ComparisonFaultKind.TooMany, $"There are {stop.Count} stop sequences; at most {ComparisonLimits.StopSequences} are allowed.");
        if (stop.Any(sequence => sequence.Length is 0 or > ComparisonLimits.StopSequenceCharacters))
            yield return Fault("Stop", ComparisonFaultKind.TooLong, $"A stop sequence must have {1} to {ComparisonLimits.StopSequenceCharacters} characters.");
    }

    static IEnumerable<Fault> InRange(string field, double? value, double lowest, double highest)
    {
        // Written so that NaN is out of range too.
        if (value is { } number && !(number >= lowest && number <= highest))
            yield return Fault(field, ComparisonFaultKind.OutOfRange, $"{new FaultField(field)} is {number}; allowed is {lowest} to {highest}.");
    }

    static Fault Fault(string field, ComparisonFaultKind kind, FormattableString sentence) => new(kind, sentence) { Field = field };
}
