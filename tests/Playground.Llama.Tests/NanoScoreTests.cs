using Playground.Testing.Nano;

namespace Playground.Llama.Tests;

/// <summary>
/// The shipped files answer about as well as their card says, on a third of its questions; <c>bench nano</c> asks them all. The limits lie a few points below
/// the card's scores, which is what a third of the questions may differ by.
/// </summary>
public sealed class NanoScoreTests(LocalLlama llama) : IClassFixture<LocalLlama>
{
    static readonly IReadOnlyList<NanoQuestion> _questions = NanoQuestion.ReadAll();

    [Theory]
    [InlineData("nano-llama", "held", 95)]
    [InlineData("nano-llama", "wording", 87)]
    [InlineData("nano-llama", "noisy", 91)]
    [InlineData("nano-llama", "system", 80)]
    [InlineData("nano-llama-q4", "held", 94)]
    [InlineData("nano-llama-german", "adapter", 92)]
    public async Task Ask_QuestionsNeverTrained_AnswersAsTheCardSays(string model, string set, double percent)
    {
        using var client = llama.Source.Open(model);
        var answers = await NanoQuiz.AskAsync(client, [.. _questions.Where(question => question.Set == set).Where((_, index) => index % 3 == 0)]);
        var wrong = answers.Where(answer => !answer.Right).Select(answer => $"{answer.Question.Messages[^1]} → {answer.Text}");
        Assert.True(NanoQuiz.Percent(answers) >= percent, $"{NanoQuiz.Percent(answers):F1} %. Wrong: {string.Join("; ", wrong)}");
    }
}
