using Microsoft.Extensions.AI;
using Playground.Comparisons;

namespace Playground.Llama.Tests;

public sealed class AnswerTests(LocalLlama llama) : IClassFixture<LocalLlama>
{
    [Fact]
    public async Task Ask_AskedWithoutAnyConfiguration_AnswersFromTheBuiltInModel()
    {
        var answer = await llama.AskAsync("What is the capital of France?");
        Assert.Contains("Paris", answer.Text);
        Assert.Equal(AnswerState.Completed, answer.End.End);
        Assert.Equal(ChatFinishReason.Stop, answer.Updates[^1].FinishReason);
    }
}
