using Playground.Judging.Blind;
using Playground.Models;

namespace Playground.Tests.Judging;

public sealed class LeakScanTests
{
    static readonly ModelCard _model = new() { Id = "acme/owl-7b", Name = "Owl 7B", Source = "test", Data = DataLocation.ThisMachine };

    [Theory]
    [InlineData("As a large language model developed by Initech, I can't say.")]
    [InlineData("I was created by Initech to help.")]
    [InlineData("Ich bin ein KI-Assistent, der von Initech entwickelt wurde.")]
    [InlineData("Als Sprachmodell, das von Initech trainiert wurde, weiß ich das nicht.")]
    [InlineData("Je suis un modèle développé par Initech.")]
    [InlineData("Soy un asistente desarrollado por Initech.")]
    [InlineData("Sou um modelo treinado pela Initech.")]
    [InlineData("Sono un modello sviluppato da Initech.")]
    [InlineData("我是由某公司开发的语言模型。")]
    [InlineData("私は某社によって開発されたモデルです。")]
    [InlineData("My name is Claude.")]
    [InlineData("Ich heiße ChatGPT und helfe gern.")]
    [InlineData("The answer of owl-7b is 4.")]
    [InlineData("OWL 7b says 4.")]
    public void Find_WhatGivesAModelAway_IsFound(string text) => Assert.NotEmpty(LeakScan.Find(text, [_model]));

    [Theory]
    [InlineData("Google was founded in 1998.")]
    [InlineData("Llamas live in the Andes.")]
    [InlineData("The barn owl hunts at night; 7 boxes were found.")]
    [InlineData("The bridge was developed by engineers in 1890.")]
    [InlineData("Die Brücke wurde 1890 gebaut.")]
    public void Find_OrdinaryText_FindsNothing(string text) => Assert.Empty(LeakScan.Find(text, [_model]));

    [Fact]
    public void Find_NameInsideAWord_FindsNothing() =>
        Assert.Empty(LeakScan.Find("A philosophy of graphics.", [_model with { Id = "phi", Name = "phi" }]));

    [Fact]
    public void Mask_Leaks_LeavesNothingOfThemAndTheRestAsItWas()
    {
        const string Text = "Hello! I am acme/owl-7b, made here. 2 + 2 = 4";

        var masked = LeakScan.Mask(Text, LeakScan.Find(Text, [_model]));

        Assert.DoesNotContain("owl", masked, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("acme", masked, StringComparison.OrdinalIgnoreCase);
        Assert.StartsWith("Hello! I am ▇▇▇", masked, StringComparison.Ordinal);
        Assert.EndsWith("2 + 2 = 4", masked, StringComparison.Ordinal);
    }
}
