using Microsoft.Extensions.Localization;
using Playground.Models;
using Playground.Pricing;

namespace Playground.Web.Shell;

/// <summary>What a model card says, in the language of the page.</summary>
public sealed class ModelText(IStringLocalizer<ModelText> words)
{
    /// <summary>Whether the weights can be had, in words; never by colour alone.</summary>
    public string Access(ModelCard model) =>
        words["Access." + model.Access] + (model.Local?.Adapters.Count > 0 ? ", LoRA" : "");

    /// <summary>Where a prompt to it goes.</summary>
    public string Where(ModelCard model) => model.Data.Host switch { null => words["ThisMachine"], "" => words["Nowhere"], "?" => words["Anywhere"], var host when model.Data.StaysHere => words["Server", host], var host => host };

    public string State(ModelState state) => words["State." + state];

    /// <summary>Price per million tokens in and out, or that it is not known.</summary>
    public string Price(ModelPrice? price) =>
        price is { Input: { } input, Output: { } output }
            ? words["Price", MoneyText.Of(input, price.Currency), MoneyText.Of(output, price.Currency)]
            : words["NoPrice"];

    /// <summary>The class of the ring or dot.</summary>
    public static string Dot(ModelCard model) => model.Access.Openness() switch { Openness.Open => "open", Openness.Proprietary => "proprietary", _ => "unknown" };
}
