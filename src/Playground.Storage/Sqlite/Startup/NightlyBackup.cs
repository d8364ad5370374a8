using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Playground.Storage.Faults;
using Playground.Storage.Settings;

namespace Playground.Storage.Sqlite.Startup;

/// <summary>A backup each night at three, by the clock of the machine; one that was slept through is made up for soon after the start.</summary>
sealed class NightlyBackup(Backups backups, IOptions<StorageOptions> options, TimeProvider time, ILogger<NightlyBackup> log) : IDisposable
{
    static readonly TimeSpan _hour = TimeSpan.FromHours(3), _day = TimeSpan.FromDays(1), _afterStart = TimeSpan.FromMinutes(10), _patience = TimeSpan.FromSeconds(10);
    readonly CancellationTokenSource _stop = new();

    /// <summary>Goes on until this object is disposed.</summary>
    public Task Running { get; private set; } = Task.CompletedTask;

    public void Begin()
    {
        if (options.Value.NightlyBackups)
            Running = Task.Run(RunAsync);
    }

    public void Dispose()
    {
        _stop.Cancel();
        Running.Wait(_patience);
    }

    async Task RunAsync()
    {
        try
        {
            if (backups.LastNight() is not { } last || time.GetUtcNow() - last > _day)
                await MakeAsync(_afterStart);
            while (true)
                await MakeAsync(UntilNight(time.GetLocalNow()));
        }
        catch (OperationCanceledException)
        {
            // The server ends.
        }
    }

    async Task MakeAsync(TimeSpan wait)
    {
        await Task.Delay(wait, time, _stop.Token);
        try
        {
            log.LogInformation("Backed up the database to {Backup}", backups.Make(nightly: true));
        }
        catch (StorageException exception)
        {
            log.LogError(exception, "The nightly backup failed: {Reason}", exception.Message);
        }
    }

    static TimeSpan UntilNight(DateTimeOffset now) => (now.TimeOfDay < _hour ? _hour : _hour + _day) - now.TimeOfDay;
}
