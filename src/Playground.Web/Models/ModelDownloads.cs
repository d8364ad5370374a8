using Playground.Accounts;
using Playground.Events;
using Playground.Faults;
using Playground.Models;

namespace Playground.Web.Models;

/// <summary>
/// Model files that are being fetched. They belong to the server: a page that is closed doesn't stop them, and every page sees them.
/// </summary>
public sealed class ModelDownloads(ILocalEngine engine, IAddedModels added, IEventBus events, TimeProvider time, ILogger<ModelDownloads> log) : IDisposable
{
    /// <summary>The list is one for all.</summary>
    const string Key = "";

    /// <summary>Between two reports of progress; more than the eye follows would only keep the circuits busy.</summary>
    static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(250);

    readonly TimeProvider _time = time;
    readonly Lock _gate = new();
    readonly List<ModelFetching> _all = [];

    public IReadOnlyList<ModelFetching> All { get { lock (_gate) return [.. _all]; } }

    /// <summary>Calls <paramref name="changed"/> when something about the list or a file in it is new, on any thread. Dispose to stop.</summary>
    public IDisposable Watch(Func<Task> changed) => events.Subscribe<DownloadsChanged>(Key, _ => changed());

    /// <summary>Begins to fetch a file; goes on where an earlier try of the same file broke off. One that is being fetched already is left alone.</summary>
    /// <param name="sha256">In hex, or <c>null</c>.</param>
    public void Start(Uri address, string? sha256)
    {
        AccessControl.Demand(Permission.Administer);
        ModelFetching fetching;
        lock (_gate)
        {
            if (_all.Any(known => known.Address == address && known.IsRunning))
                return;
            _all.RemoveAll(known => known.Address == address);
            fetching = new(address);
            _all.Add(fetching);
        }
        Notify();
        _ = RunAsync(fetching, sha256);
    }

    /// <summary>Stops a file that is being fetched, keeping what has arrived; takes one that has ended out of the list.</summary>
    public void Dismiss(ModelFetching fetching)
    {
        AccessControl.Demand(Permission.Administer);
        if (fetching.IsRunning)
            fetching.Stop.Cancel();
        lock (_gate)
            _all.Remove(fetching);
        Notify();
    }

    public void Dispose()
    {
        foreach (var fetching in All)
            fetching.Stop.Cancel();
    }

    void Notify() => events.Publish<DownloadsChanged>(Key, default);

    async Task RunAsync(ModelFetching fetching, string? sha256)
    {
        try
        {
            fetching.Fetched = await Task.Run(() => engine.DownloadAsync(fetching.Address, added.Downloads, sha256, added.AllowPrivateAddress, new Reporter(this, fetching), fetching.Stop.Token));
        }
        catch (OperationCanceledException)
        {
            // It was dismissed or the program ends; what has arrived is kept.
        }
        catch (ModelFailureException exception)
        {
            fetching.Failure = exception.Failure;
        }
        catch (Exception exception)
        {
            // The address may hold a key; the name of the file tells enough.
            log.LogError(exception, "Fetching {File} failed", fetching.FileName);
            fetching.Failure = AnswerFailure.Internal(fetching.FileName, exception);
        }
        Notify();
    }

    /// <summary>Not <see cref="Progress{T}"/>, which would let old reports overtake newer ones.</summary>
    sealed class Reporter(ModelDownloads downloads, ModelFetching fetching) : IProgress<DownloadProgress>
    {
        long? _last;

        public void Report(DownloadProgress value)
        {
            fetching.Progress = value;
            if (_last is { } last && downloads._time.GetElapsedTime(last) < _pause)
                return;
            _last = downloads._time.GetTimestamp();
            downloads.Notify();
        }
    }
}

/// <summary>A model file that is being fetched, or was.</summary>
public sealed class ModelFetching(Uri address)
{
    public Uri Address => address;

    public string FileName { get; } = Path.GetFileName(Uri.UnescapeDataString(address.AbsolutePath));

    public DownloadProgress Progress { get; internal set; } = new(0, null);

    /// <summary>The file, once it is whole and a model.</summary>
    public DownloadedModel? Fetched { get; internal set; }

    public AnswerFailure? Failure { get; internal set; }

    public bool IsRunning => Fetched is null && Failure is null && !Stop.IsCancellationRequested;

    internal CancellationTokenSource Stop { get; } = new();
}
