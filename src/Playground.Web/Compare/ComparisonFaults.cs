using System.Globalization;
using Playground.Comparing;

namespace Playground.Web.Compare;

/// <summary>Faults that a page finds before it asks the runner.</summary>
static class ComparisonFaults
{
    /// <param name="length">In characters.</param>
    public static ComparisonFault TooLong(int length) => new(
        nameof(ComparisonRequest.Prompt), ComparisonFaultKind.PromptTooLong,
        string.Create(CultureInfo.InvariantCulture, $"The text has {length:N0} characters; at most {ComparisonLimits.PromptCharacters:N0} are allowed. Shorten it."),
        new Dictionary<string, string>
        {
            ["length"] = length.ToString(CultureInfo.InvariantCulture),
            ["limit"] = ComparisonLimits.PromptCharacters.ToString(CultureInfo.InvariantCulture),
        });

    public static ComparisonFault TooManyModels() => new(
        nameof(ComparisonRequest.Lanes), ComparisonFaultKind.TooManyModels, $"At most {ComparisonLimits.Models} models fit one comparison.",
        new Dictionary<string, string> { ["limit"] = ComparisonLimits.Models.ToString(CultureInfo.InvariantCulture) });

    /// <param name="id">As somebody wrote it into an address.</param>
    public static ComparisonFault UnknownModel(string id) => new(
        nameof(ComparisonRequest.Lanes), ComparisonFaultKind.UnknownModel, $"There is no model \"{id}\". The models page lists all.", new Dictionary<string, string> { ["id"] = id });
}
