using Playground.Comparisons;
using Playground.Comparisons.Contents;
using Playground.Faults;
using Playground.Testing;

namespace Playground.Tests.Comparisons;

public sealed class ContentMapperTests
{
    static readonly MediaPart _picture = new(new string('a', 64), "image/png", 12_345);

    [Fact]
    public async Task Start_TextsInParts_AreAskedAsOneText()
    {
        var asked = new List<string>();
        var fixture = new RunnerFixture(TestModels.Source("a", new ScriptedChatClient((messages, options, cancellationToken) =>
        {
            asked.AddRange(messages.Select(message => $"{message.Role}: {message.Text}"));
            return ScriptedChatClient.Saying("Yes").GetStreamingResponseAsync(messages, options, cancellationToken);
        })));

        var comparison = await fixture.RunAsync(RunnerFixture.Ask("", "a") with { Prompt = [new TextPart("Is it"), new TextPart("so?")], System = "Be brief." });

        Assert.Equal(["system: Be brief.", "user: Is it\n\nso?"], asked);
        Assert.Equal("Yes", comparison.Answers[0].Contents.Text);
    }

    [Fact]
    public async Task Start_PictureThatCanNotBeSent_FailsInTheColumnAndAsksNobody()
    {
        var fixture = new RunnerFixture(TestModels.Source("a", new ScriptedChatClient((_, _, _) => throw new InvalidOperationException("Nobody may be asked."))));

        var comparison = await fixture.RunAsync(RunnerFixture.Ask("", "a") with { Prompt = [_picture] });

        Assert.Equal<ContentList>([_picture], comparison.Turns[0].Contents);
        Assert.Equal((AnswerState.Failed, FailureKind.ContentNotSendable), (comparison.Answers[0].State, comparison.Answers[0].Failure!.Kind));
        Assert.Contains("[Picture · image/png · 12 KB", comparison.Answers[0].Failure!.Message);
    }
}
