using Playground.Comparisons;
using Playground.Faults;

namespace Playground.Web.Comparisons;

/// <summary>Faults that a page finds before it asks the runner.</summary>
static class ComparisonFaults
{
    /// <param name="length">In characters.</param>
    public static Fault TooLong(int length) => new(
        ComparisonFaultKind.PromptTooLong, $"The {"prompt"} text has {length:N0} characters; at most {ComparisonLimits.PromptCharacters:N0} are allowed. Shorten it.")
    { Field = nameof(ComparisonRequest.Prompt) };

    public static Fault TooManyModels(int count) => new(
        ComparisonFaultKind.TooManyModels, $"{count} models are chosen; at most {ComparisonLimits.Models} fit one comparison.")
    { Field = nameof(ComparisonRequest.Lanes) };

    /// <param name="id">As somebody wrote it into an address.</param>
    public static Fault UnknownModel(string id) => new(
        ComparisonFaultKind.UnknownModel, $"There is no model \"{id}\". The models page lists all.")
    { Field = nameof(ComparisonRequest.Lanes) };
}
