using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Playground.Connectors.Settings;
using Playground.Connectors.WireFormats;
using Playground.Settings;

namespace Playground.Connectors.Identification;

/// <summary>The questions to one server, each with little time and a limit of what is read of its answer.</summary>
/// <param name="origin">Where the server begins, with a slash at its end.</param>
sealed class ServerAsking(HttpClient http, Uri origin, string? key, TimeProvider time)
{
    const int MostBytes = 16 * 1024 * 1024;
    const int SignCharacters = 1_000;
    static readonly TimeSpan _patience = TimeSpan.FromSeconds(8);

    /// <returns>What came, and why the last one that didn't come did not.</returns>
    public async Task<(IReadOnlyDictionary<string, ServerReply> Replies, Exception? Failure)> AskAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(_patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        var replies = new ConcurrentDictionary<string, ServerReply>(StringComparer.Ordinal);
        Exception? failure = null;
        await Task.WhenAll(ServerQuestions.Lists.Concat(ServerQuestions.Signs).Select(async question =>
        {
            try
            {
                replies[question] = await AskAsync(question, both.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
            {
                failure = exception is OperationCanceledException ? new HttpRequestException(HttpRequestError.ConnectionError, null, new System.Net.Sockets.SocketException((int)System.Net.Sockets.SocketError.TimedOut)) : exception;
            }
        })).ConfigureAwait(false);
        return (replies, failure);
    }

    async Task<ServerReply> AskAsync(string question, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(origin, ServerQuestions.Path(question).TrimStart('/')));
        Prepare(question, request.Headers);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var body = await ReadAsync(response, cancellationToken).ConfigureAwait(false);
        var headers = response.Headers.NonValidated.GroupBy(header => header.Key.ToLowerInvariant()).ToDictionary(group => group.Key, group => group.First().Value.ToString(), StringComparer.Ordinal);
        return new((int)response.StatusCode, headers, Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(body.Length, SignCharacters))), Parse(body));
    }

    void Prepare(string question, HttpRequestHeaders headers)
    {
        var kind = question switch
        {
            ServerQuestions.Models => WireKinds.OpenAiChat,
            ServerQuestions.AnthropicModels => WireKinds.Anthropic,
            ServerQuestions.GeminiModels => WireKinds.Gemini,
            ServerQuestions.OllamaTags => WireKinds.Ollama,
            _ => null,
        };
        if (kind is null)
            return;
        var format = WireFormatCatalog.Of(kind);
        format.Prepare(headers);
        if (key is not null)
            format.Authorize(headers, key);
    }

    /// <summary>A list longer than the limit is no list that could be read; of anything else the beginning is enough.</summary>
    static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        var whole = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int count; whole.Length < MostBytes && (count = await stream.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0;)
            whole.Write(buffer, 0, count);
        return whole.ToArray();
    }

    static JsonElement? Parse(byte[] body)
    {
        try
        {
            using var document = ForeignJson.Parse(body);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
