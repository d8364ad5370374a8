using System.Text.Json;
using Playground.PromptSets;
using Playground.PromptSets.Rendering;
using Xunit;

namespace Playground.Tests.PromptSets;

public sealed class PromptRendererTests
{
    [Theory]
    [InlineData("{{a}}", """{"a": "<b>&amp;\"'\r\n\u0000\ud83c\udf05 {{b}} {% raw %}"}""", "<b>&amp;\"'\r\n\0🌅 {{b}} {% raw %}")]
    [InlineData("{{a}} {{b}}", """{"a": 1.50, "b": 1e3}""", "1.50 1e3")]
    [InlineData("{{a}}", """{"a": 12345678901234567890123456789012345}""", "12345678901234567890123456789012345")]
    [InlineData("{{a.b}} {{a.c[1]}}", """{"a": {"b": "x", "c": [1, 2]}}""", "x 2")]
    [InlineData("{{a}}|", """{"a": null}""", "|")]
    [InlineData("{% if a %}{{a | upcase}}{% endif %}", """{"a": "straße"}""", "STRAßE")]
    [InlineData("{{ a }}", """{"a": true}""", "true")]
    public void Render_Value_StandsThereByteForByte(string template, string variables, string expected) => Assert.Equal(expected, Render(template, variables));

    [Fact]
    public void Render_Literal_LeavesBracesAlone() =>
        Assert.Equal("{{a}} {% x", PromptRenderer.Render(new(0, new() { Id = "i" }, new() { Turns = ["{{a}} {% x"], Literal = true })).Turns[0]);

    [Fact]
    public void Render_UnknownVariable_IsAFaultThatNamesThoseThereAre()
    {
        var fault = Refused("Hello {{nmae}}", """{"name": "x", "age": 1}""");

        Assert.Equal(PromptSetFaultKind.UnknownVariable, fault.Code);
        Assert.Equal("The prompt names the variable nmae, which this item doesn't have; it has: age, name.", fault.Message);
    }

    [Theory]
    [InlineData("{{a")]
    [InlineData("{% if a %}")]
    [InlineData("{{a | nothing_like_it}}")]
    [InlineData("{% for i in (1..100000000) %}{% for j in (1..1000) %}x{% endfor %}{% endfor %}")]
    public void Render_BrokenOrEndlessTemplate_IsAFault(string template) => Assert.Equal(PromptSetFaultKind.TemplateFaulty, Refused(template, """{"a": 1}""").Code);

    static Playground.Faults.Fault Refused(string template, string variables) => Assert.Single(Assert.Throws<InvalidPromptSetException>(() => Render(template, variables)).Faults);

    static string Render(string template, string variables) => PromptRenderer.Render(new(0, new()
    {
        Id = "i",
        Variables = JsonDocument.Parse(variables).RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value),
    }, new() { Turns = [template] })).Turns[0];
}
