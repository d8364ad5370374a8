using System.Net.Http.Headers;
using System.Text.Json;
using Playground.Comparisons;
using Playground.Connectors.Failures;
using Playground.Connectors.Framing;
using Playground.Connectors.Settings;
using Playground.Connectors.Transport;

namespace Playground.Connectors.Protocol;

/// <summary>One request and its response. What goes wrong is kept in <see cref="Problem"/> instead of thrown.</summary>
sealed class Attempt(HttpClient http, RequestTarget target, EndpointLimits limits, AnswerClock clock, TimeProvider time) : IDisposable
{
    const int ErrorBytes = 64 * 1024;
    HttpResponseMessage? _response;
    AnswerStream? _stream;
    bool _isEnding;

    public AttemptFailure? Problem { get; private set; }

    /// <summary>The caller gave up; the connection is closed already.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>The answer came to its own end.</summary>
    public bool IsWhole => !IsCancelled && Problem is null or { IsFiltered: true };

    public int? Status => (int?)_response?.StatusCode;

    public HttpResponseHeaders? Headers => _response?.Headers;

    /// <summary>Sends the request and reads the headers.</summary>
    /// <returns>True when an answer begins.</returns>
    public Task<bool> SendAsync(HttpRequestMessage request, AnswerMapper mapper, CancellationToken caller) => Guard(async () =>
    {
        if (await BeginAsync(request) is not { } body) return false;
        _stream = new AnswerStream(body, ContentType, mapper, limits);
        return true;
    }, caller);

    /// <summary>Sends the request and reads the whole body; <c>null</c> when there is a problem.</summary>
    public async Task<byte[]?> FetchAsync(HttpRequestMessage request, CancellationToken caller)
    {
        var whole = new MemoryStream();
        var done = await Guard(async () =>
        {
            if (await BeginAsync(request) is not { } body) return false;
            var buffer = new byte[16 * 1024];
            for (int count; (count = await body.ReadAsync(buffer, clock.Token)) > 0; whole.Write(buffer, 0, count))
                WireLimitException.Check(whole.Length + count, limits.LineBytes);
            return true;
        }, caller);
        caller.ThrowIfCancellationRequested();
        return done ? whole.ToArray() : null;
    }

    /// <summary>Reads the next piece of the answer.</summary>
    /// <returns>False at the end, good or bad.</returns>
    public Task<bool> ReadAsync(CancellationToken caller) => Guard(async () =>
    {
        var answer = _stream!.Answer;
        answer.Progressed = false;
        var reading = _stream.ReadAsync(clock.Token);
        var wasThere = reading.IsCompleted;
        var more = await reading;
        KeepTime(answer);
        // A host that always has more ready would keep a thread to itself: between two pieces others get their turn.
        if (more && wasThere) await Task.Yield();
        if (!more) Problem = Verdict(answer);
        return more;
    }, caller);

    public void Dispose()
    {
        _stream?.Dispose();
        _stream = null;
        _response?.Dispose();
        clock.Dispose();
    }

    /// <summary>After the answer's end one clock runs for all the rest: a host could go on for ever.</summary>
    void KeepTime(WireAnswer answer)
    {
        if (answer.End is null && answer.Progressed) clock.Progress();
        if (answer.End is null || _isEnding) return;
        clock.Tail();
        _isEnding = true;
    }

    string? ContentType => _response?.Content.Headers.ContentType?.MediaType;

    /// <returns>The body of a successful response; <c>null</c> when the host refused.</returns>
    async Task<Stream?> BeginAsync(HttpRequestMessage request)
    {
        _response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, clock.Token);
        clock.Progress();
        if (_response.IsSuccessStatusCode) return await _response.Content.ReadAsStreamAsync(clock.Token);
        Problem = await RefusalAsync(_response);
        return null;
    }

    /// <summary>A stream that ended is a whole answer only when the host has said how it ended.</summary>
    AttemptFailure? Verdict(WireAnswer answer) =>
        answer.Error is { } error ? HostErrors.Read(target, 200, error)
        : answer.Takeover is { } change ? new(target.ModelChanged(change))
        : answer.End is null ? TransportErrors.Cut(target)
        : answer.End == AnswerState.Interrupted ? new(target.BrokenOff(answer.RawFinishReason))
        : null;

    async Task<AttemptFailure> RefusalAsync(HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        if (status is >= 300 and < 400) return TransportErrors.Redirected(target, status, response.Headers.Location?.ToString());
        var body = await ReadErrorAsync(response);
        var problem = HostErrors.Read(target, status, WireErrorReader.Read(body));
        return problem with { RetryAfter = RetryAfter.Read(response.Headers, time.GetUtcNow()) ?? problem.RetryAfter };
    }

    /// <summary>As much of the error as is of use; that it breaks off is no error of its own.</summary>
    async Task<byte[]> ReadErrorAsync(HttpResponseMessage response)
    {
        var body = new byte[ErrorBytes];
        var length = 0;
        try
        {
            await using var stream = await response.Content.ReadAsStreamAsync(clock.Token);
            length = await stream.ReadAtLeastAsync(body, ErrorBytes, throwOnEndOfStream: false, clock.Token);
        }
        catch (Exception exception) when (exception is IOException or HttpRequestException or InvalidDataException || clock.Expired(target) is not null) { }
        return body[..length];
    }

    async Task<bool> Guard(Func<Task<bool>> step, CancellationToken caller)
    {
        try { return await step(); }
        catch (Exception) when (caller.IsCancellationRequested)
        {
            _stream?.Answer.Flush();
            IsCancelled = true;
            _response?.Dispose();
            return false;
        }
        catch (Exception exception) when (Named(exception) is { } problem)
        {
            _stream?.Answer.Flush();
            // Once the answer has said how it ended, a missing or broken rest of the stream takes nothing from it.
            Problem = _stream is { Answer: { Error: null, End: not null } answer } ? Verdict(answer) : problem;
            return false;
        }
    }

    AttemptFailure? Named(Exception exception) => exception switch
    {
        OperationCanceledException => clock.Expired(target),
        WireLimitException limit => TransportErrors.TooLarge(target, limit.Limit),
        NotAnApiException => TransportErrors.NotAnApi(target, ContentType, _stream?.Head ?? ""),
        JsonException or InvalidOperationException or InvalidDataException => TransportErrors.Invalid(target, _stream?.Head ?? "", exception),
        IOException or HttpRequestException when _stream is not null => TransportErrors.Cut(target, exception),
        IOException or HttpRequestException => TransportErrors.Read(target, exception),
        _ => null,
    };
}
