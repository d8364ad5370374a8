using Playground.Models;
using Playground.Ratings.Blind;

namespace Playground.Tests.Ratings;

public sealed class LeakScanTests
{
    static readonly ModelCard _model = new() { Id = "acme/owl-7b", Name = "Owl 7B", Source = "test", Data = DataLocation.ThisMachine };

    static readonly ModelCard _nano = _model with { Id = "acme/nano-llama2-instruct", Name = "Nano Llama 2 Instruct" };

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

    [Theory]
    [InlineData("Ich bin Nano, ein winziges Llama-Modell.", "Ich bin ▇▇▇, ein winziges ▇▇▇-Modell.")]
    [InlineData("Hi! I'm Nano. The nano scale is small.", "Hi! I'm ▇▇▇. The nano scale is small.")]
    [InlineData("I am a tiny model called nano.", "I am a tiny model called ▇▇▇.")]
    [InlineData("My name is Llama2!", "My name is ▇▇▇!")]
    [InlineData("You can call me Nano.", "You can call me ▇▇▇.")]
    [InlineData("Mein Name ist Nano.", "Mein Name ist ▇▇▇.")]
    [InlineData("Man nennt mich Nano.", "Man nennt mich ▇▇▇.")]
    [InlineData("Bonjour, je suis Nano.", "Bonjour, je suis ▇▇▇.")]
    [InlineData("Soy Nano, un modelo.", "Soy ▇▇▇, un modelo.")]
    [InlineData("Me llamo Nano.", "Me llamo ▇▇▇.")]
    [InlineData("Sono Nano, un modello.", "Sono ▇▇▇, un modello.")]
    [InlineData("我是Nano，一个模型。", "我是▇▇▇，一个模型。")]
    [InlineData("Nano is what I was created as.", "▇▇▇ is what ▇▇▇.")]
    public void Mask_WordOfANameWhereTheAnswerSaysWhoItIs_LeavesNothingOfIt(string text, string expected) =>
        Assert.Equal(expected, LeakScan.Mask(text, LeakScan.Find(text, [_nano])));

    [Theory]
    [InlineData("The nano scale begins below 100 nm.")]
    [InlineData("I measured it at the nano scale.")]
    [InlineData("I am sure that the nano scale matters, and I'm happy to explain nano.")]
    [InlineData("I am talking about the nano scale.")]
    [InlineData("Ich bin mir sicher, dass nano klein heißt.")]
    [InlineData("Je suis sûr que nano est un préfixe.")]
    [InlineData("I am a nanometre wide.")]
    [InlineData("I am an assistant that was tuned to instruct.")]
    [InlineData("Ich bin ein Modell, das gern chattet; ich mag Lamas.")]
    public void Find_WordOfANameInOrdinaryText_FindsNothing(string text) => Assert.Empty(LeakScan.Find(text, [_nano]));

    [Fact]
    public void Find_OrdinaryWordsOfAName_AreNoLeak() => Assert.Empty(LeakScan.Find(
        "I am a large language model, small and open, made to chat, think and instruct.",
        [_model with { Id = "x/small-open-chat-instruct", Name = "Small Open Chat Think Large Language Model" }]));

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
