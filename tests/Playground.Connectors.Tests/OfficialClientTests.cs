using System.ClientModel;
using System.ClientModel.Primitives;
using System.Text;
using Anthropic;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using Playground.Connectors.Settings;
using Playground.Connectors.Tests.Scripts;
using Playground.Metrics;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using OpenAiFinish = OpenAI.Chat.ChatFinishReason;

namespace Playground.Connectors.Tests;

/// <summary>
/// Whole answers as the makers' own clients read them, beside ours: the same text, ending and usage. Broken ones are no matter for such a comparison:
/// these clients take them for whole.
/// </summary>
public sealed class OfficialClientTests
{
    public static TheoryData<string[], bool> Answers => new()
    {
        { ["Hello"], false },
        { ["Hel", "lo ", "wörld, ", "日本語 ", "😀"], false },
        { ["line\n", "\ttab \"quoted\" \\ back", "slash / ", "</script>", "\u2028"], false },
        { [.. Enumerable.Repeat("word ", 500)], false },
        { ["cut off in the mid"], true },
        { ["```json\n{\"a\": [1, 2]}\n```\n", "data: not an event\n\n", "[DONE]"], false },
    };

    [Theory, MemberData(nameof(Answers))]
    public async Task Chat_WholeAnswer_ReadsAsOpenAisOwnClientReadsIt(string[] words, bool isCut)
    {
        await using var host = await StartAsync(WireKinds.OpenAiChat, words, isCut);
        var client = new ChatClient("m", new ApiKeyCredential(RemoteHost.Key), new OpenAIClientOptions { Endpoint = new(host.Server.Url + "/v1"), RetryPolicy = new ClientRetryPolicy(0) });
        var (text, finish, usage) = (new StringBuilder(), (OpenAiFinish?)null, (ChatTokenUsage?)null);

        await foreach (var update in client.CompleteChatStreamingAsync([new UserChatMessage("Hello?")]))
        {
            foreach (var part in update.ContentUpdate) text.Append(part.Text);
            (finish, usage) = (update.FinishReason ?? finish, update.Usage ?? usage);
        }
        var ours = await host.AskAsync();

        Assert.Equal(text.ToString(), ours.Text);
        Assert.Equal(finish == OpenAiFinish.Length ? "length" : "stop", ours.RawFinishReason);
        Assert.Equal(
            (usage!.InputTokenCount, usage.InputTokenDetails.CachedTokenCount, usage.OutputTokenCount, usage.OutputTokenDetails.ReasoningTokenCount),
            ((int)Input(ours.Usage!), (int)ours.Usage!.CacheRead!, (int)ours.Usage.Output!, (int)ours.Usage.Reasoning!));
    }

    [Theory, MemberData(nameof(Answers))]
    public async Task Messages_WholeAnswer_ReadsAsAnthropicsOwnClientReadsIt(string[] words, bool isCut)
    {
        await using var host = await StartAsync(WireKinds.Anthropic, words, isCut);
        using var client = new AnthropicClient { ApiKey = RemoteHost.Key, BaseUrl = host.Server.Url, MaxRetries = 0 }.AsIChatClient("m", 1000);

        var theirs = await client.GetStreamingResponseAsync("Hello?").ToChatResponseAsync();
        var ours = await host.AskAsync();

        Assert.Equal(theirs.Text, ours.Text);
        Assert.Equal(theirs.FinishReason == ChatFinishReason.Length ? "max_tokens" : "end_turn", ours.RawFinishReason);
        Assert.Equal((theirs.Usage!.InputTokenCount, theirs.Usage.CachedInputTokenCount, theirs.Usage.OutputTokenCount), (Input(ours.Usage!), ours.Usage!.CacheRead, ours.Usage.Output));
    }

    static Task<RemoteHost> StartAsync(string kind, string[] words, bool isCut)
    {
        var book = WireScripts.Of(kind);
        return RemoteHost.StartAsync(book, book.Stream([.. book.Begin(), .. words.Select(book.Text), .. book.End(isCut ? book.LengthReason : book.StopReason)]));
    }

    static long Input(TokenUsage usage) => (usage.UncachedInput ?? 0) + (usage.CacheRead ?? 0) + (usage.CacheWrite ?? 0);
}
