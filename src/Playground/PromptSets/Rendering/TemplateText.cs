using System.Collections.Concurrent;
using System.Globalization;
using Fluid;
using Fluid.Values;
using Playground.Faults;

namespace Playground.PromptSets.Rendering;

/// <summary>
/// Texts with variables (<c>{{name}}</c>), as the Liquid language has them. Nothing is encoded, and what a variable holds is never taken for a template again.
/// A variable that nobody gave is a fault: silence would ask another question than the one that was meant.
/// </summary>
static class TemplateText
{
    const int MostSteps = 100_000;
    const int MostParsed = 2_000;

    static readonly FluidParser _parser = new();
    public static TemplateOptions Options { get; } = new() { StrictVariables = true, StrictFilters = true, MaxSteps = MostSteps, CultureInfo = CultureInfo.InvariantCulture };

    /// <summary>A set has a few templates and thousands of items.</summary>
    static readonly ConcurrentDictionary<string, IFluidTemplate> _parsed = new(StringComparer.Ordinal);

    public static bool HasVariables(string text) => text.Contains("{{", StringComparison.Ordinal) || text.Contains("{%", StringComparison.Ordinal);

    /// <exception cref="InvalidPromptSetException">It isn't a template, or names what isn't there.</exception>
    public static string Render(string text, IReadOnlyDictionary<string, FluidValue> variables)
    {
        if (!HasVariables(text))
            return text;
        var template = Parse(text);
        var context = new TemplateContext(Options);
        foreach (var (name, value) in variables)
            context.SetValue(name, value);
        try
        {
            return template.Render(context, NullEncoder.Default);
        }
        catch (Exception exception) when (exception is FluidException or InvalidOperationException or FormatException or OverflowException)
        {
            throw new InvalidPromptSetException([Faulty(exception, variables.Keys)]);
        }
    }

    static IFluidTemplate Parse(string text)
    {
        if (_parsed.TryGetValue(text, out var known))
            return known;
        if (!_parser.TryParse(text, out var template, out var error))
            throw new InvalidPromptSetException(PromptSetFaultKind.TemplateFaulty, $"The template can't be read: {error} Variables are written {"{{name}}"}.");
        if (_parsed.Count >= MostParsed)
            _parsed.Clear();
        return _parsed[text] = template;
    }

    static Fault Faulty(Exception exception, IEnumerable<string> given) =>
        Undefined(exception.Message) is { } name
            ? new(PromptSetFaultKind.UnknownVariable, $"The prompt names the variable {name}, which this item doesn't have; it has: {Names(given)}.")
            : new(PromptSetFaultKind.TemplateFaulty, $"The template can't be read: {exception.Message} Variables are written {"{{name}}"}.");

    static string Names(IEnumerable<string> given) => string.Join(", ", given.Order(StringComparer.Ordinal)) is { Length: > 0 } names ? names : "—";

    static string? Undefined(string message) => message.StartsWith("Undefined variable", StringComparison.Ordinal) && message.Split('\'') is [_, var name, ..] ? name : null;
}
