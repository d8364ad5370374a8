using Microsoft.Extensions.Localization;

namespace Playground.Web.Shell;

/// <param name="Key">Tells the metrics of an answer apart.</param>
/// <param name="Explanation">How the number was obtained, in a sentence or two.</param>
public sealed record Metric(string Key, string Value, string Label, string Explanation);
