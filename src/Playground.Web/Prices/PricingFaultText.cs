using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Playground.Pricing;

namespace Playground.Web.Prices;

/// <summary>What is wrong with prices and costs, in the language of the page and by the names of its fields.</summary>
public sealed class PricingFaultText(IStringLocalizer<PricingFaultText> words)
{
    public string Of(PricingFault fault) =>
        string.Concat(fault.Places.Select(place => $"{Shown(place)}: ")) + string.Format(CultureInfo.CurrentCulture, words[fault.Kind.ToString()], [.. fault.Arguments.Select(Shown)]);

    public IReadOnlyList<string> Of(IEnumerable<PricingFault> faults) => [.. faults.Select(Of)];

    /// <summary>How a price is named: <c>openai/gpt-5, flex, above 272,000 input tokens</c>.</summary>
    public string Title(PriceRow row) => string.Join(", ", new[]
    {
        string.IsNullOrWhiteSpace(row.Model) ? words["NoModel"].Value : row.Model,
        PriceTier.Normalise(row.Price.Tier),
        row.Price.AboveInputTokens is { } above ? words["Above", above].Value : null,
    }.OfType<string>());

    /// <summary>Changes prices or costs.</summary>
    /// <returns>What is wrong with the change, a sentence each; empty when it is made.</returns>
    public async Task<IReadOnlyList<string>> TryAsync(Func<Task> change)
    {
        try
        {
            await change();
            return [];
        }
        catch (InvalidPricesException exception)
        {
            return Of(exception.Faults);
        }
        catch (TimeoutException)
        {
            return [words["Busy"]];
        }
    }

    object? Shown(object? argument) => argument switch
    {
        PricingField field => words["Field." + JsonNamingPolicy.CamelCase.ConvertName(field.Name)] is { ResourceNotFound: false, Value: var name } ? name : field.Name,
        PriceRow row => Title(row),
        _ => argument,
    };
}
