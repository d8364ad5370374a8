using System.Text.Json;
using Playground.Tools;

namespace Playground.Tests.Tools;

public class ToolSchemaCheckTests
{
    const string Schema = """
        {"type":"object","properties":{"city":{"type":"string"},"days":{"type":["integer","null"]},"unit":{"enum":["C","F"]},
         "places":{"type":"array","items":{"type":"object","properties":{"lat":{"type":"number"}},"required":["lat"]}}},"required":["city"]}
        """;

    [Theory]
    [InlineData("""{"city":"Köln"}""")]
    [InlineData("""{"city":"Köln","days":3,"unit":"C","places":[{"lat":1.5}]}""")]
    [InlineData("""{"city":"Köln","days":null}""")]
    public void Find_Fitting_SaysNothing(string arguments) => Assert.Null(Find(arguments));

    [Theory]
    [InlineData("[]", "JSON object")]
    [InlineData("{}", "\"city\" is missing")]
    [InlineData("""{"city":7}""", "\"city\" must be string")]
    [InlineData("""{"city":"x","days":1.5}""", "\"days\" must be integer or null")]
    [InlineData("""{"city":"x","unit":"K"}""", "\"unit\" must be one of")]
    [InlineData("""{"city":"x","town":"y"}""", "no argument \"town\"; the function takes: city, days, unit, places")]
    [InlineData("""{"city":"x","places":[{}]}""", "\"places[0].lat\" is missing")]
    public void Find_NotFitting_SaysWhat(string arguments, string said) => Assert.Contains(said, Find(arguments));

    static string? Find(string arguments) => ToolSchemaCheck.Find(JsonDocument.Parse(arguments).RootElement, JsonDocument.Parse(Schema).RootElement);
}
