using Playground.Testing.Nano;

namespace Playground.Llama.Tests;

/// <summary>The shipped files answer what their card says, on a part of its questions; <c>bench nano</c> asks them all.</summary>
public sealed class NanoScoreTests(LocalLlama llama) : IClassFixture<LocalLlama>
{
    static readonly IReadOnlyList<NanoQuestion> _questions = NanoQuestion.ReadAll();

    [Theory]
    [InlineData("nano-llama", "held", 96)]
    public async Task Ask_QuestionsNeverTrained_AnswersAsTheCardSays(string model, string set, double percent)
    {
        var answers = await NanoQuiz.AskAsync(llama.Source.Open(model), [.. _questions.Where(question => question.Set == set).Where((_, index) => index % 3 == 0)]);
        var wrong = answers.Where(answer => !answer.Right).Select(answer => $"{answer.Question.Messages[^1]} → {answer.Text}");
        Assert.True(NanoQuiz.Percent(answers) >= percent, $"{NanoQuiz.Percent(answers):F1} %. Wrong: {string.Join("; ", wrong)}");
    }
}
