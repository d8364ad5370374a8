using System.Text;
using Microsoft.Data.Sqlite;
using Playground.Comparisons;
using Playground.Testing;
using Playground.Testing.Storage;
using Xunit;

namespace Playground.Storage.Tests.Comparisons;

public sealed class DeletionTests : IDisposable
{
    static readonly string[] Secrets = ["Geheimtitel", "Geheimprompt", "Geheimantwort", "Geheimgedanke", "Geheimmarke", "Geheimsystem", "Geheimmodell"];
    readonly TemporaryFolder _folder = new();
    readonly ManualTime _time = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task DeleteAsync_ThenRestoreAsync_HidesAndBringsBack()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path, _time);
        await host.Store.CreateAsync(Sample.Comparison("c", "prompt", Sample.Noon, ("m", "text")));

        Assert.True(await host.Store.DeleteAsync("c"));
        Assert.False(await host.Store.DeleteAsync("c"));
        Assert.Null(await host.Store.FindAsync("c"));
        Assert.False(await host.Store.RenameAsync("c", "t"));
        Assert.Empty((await host.Store.SearchAsync(new HistoryFilter())).Entries);
        Assert.Empty((await host.Store.SearchAsync(new HistoryFilter { Text = "prompt" })).Entries);

        Assert.True(await host.Store.RestoreAsync("c"));
        Assert.Equal("text", (await host.Store.FindAsync("c"))!.Answers[0].Text);
        Assert.Single((await host.Store.SearchAsync(new HistoryFilter { Text = "prompt" })).Entries);
    }

    [Fact]
    public async Task PurgeAsync_WhatWasDeletedBefore_LeavesNoTraceInTheFiles()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path, _time);
        await host.Store.CreateAsync(Sample.Comparison("kept", "prompt", Sample.Noon, ("m", "Bleibetext")));
        await host.Store.CreateAsync(Secret());
        await host.Store.SaveAnswersAsync(Secret().Answers);
        Assert.Equal(Secrets, Secrets.Where(Kept));
        await host.Store.DeleteAsync("secret");

        Assert.Equal(0, await host.Store.PurgeAsync(_time.GetUtcNow()));
        _time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await host.Store.PurgeAsync(_time.GetUtcNow()));

        Assert.Equal([], Secrets.Where(Kept));
        Assert.True(Kept("Bleibetext"));
        Assert.Equal("0", host.Scalar("SELECT count(*) FROM SearchDocuments WHERE Body LIKE '%geheim%'"));
        Assert.Equal(Trigrams("kept"), Trigrams("all"));
        Assert.False(await host.Store.RestoreAsync("secret"));
        host.CheckIndex();

        string? Trigrams(string what) => what == "all"
            ? host.Scalar("CREATE VIRTUAL TABLE temp.Terms USING fts5vocab(main, SearchIndex, row); SELECT count(*) FROM temp.Terms")
            : host.Scalar("CREATE VIRTUAL TABLE temp.Terms USING fts5vocab(main, SearchIndex, row); SELECT count(*) FROM temp.Terms WHERE EXISTS (SELECT 1 FROM SearchDocuments WHERE instr(lower(Body), term))");
    }

    [Fact]
    public async Task PurgeAsync_AnswerStillWritten_IsRemovedAndLaterSavesDoNothing()
    {
        await using var host = await StorageHost.StartAsync(_folder.Path, _time);
        var comparison = Sample.Comparison("c", "p", Sample.Noon, ("m", null));
        await host.Store.CreateAsync(comparison);
        await host.Store.DeleteAsync("c");

        Assert.Equal(1, await host.Store.PurgeAsync(_time.GetUtcNow().AddTicks(1)));
        await host.Store.SaveAnswersAsync([comparison.Answers[0] with { Contents = "late" }]);

        Assert.Equal("0", host.Scalar("SELECT count(*) FROM Answers"));
    }

    static Comparison Secret()
    {
        var comparison = Sample.Comparison("secret", "Geheimprompt " + new string('x', 20_000), Sample.Noon, ("Geheimmodell", "Geheimantwort " + new string('y', 20_000)));
        return comparison with
        {
            Title = "Geheimtitel",
            Tags = ["Geheimmarke"],
            System = "Geheimsystem",
            Answers = [.. comparison.Answers.Select(answer => answer with { Reasoning = "Geheimgedanke" })],
        };
    }

    /// <summary>Whether the bytes of a text stand anywhere in the database's files.</summary>
    bool Kept(string text)
    {
        // SQLite empties and deletes the write-ahead log as the last connection closes, whenever that is: with this one open it stays for as long as it is read.
        using var connection = new SqliteConnection($"Data Source={_folder.File("playground.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        command.ExecuteScalar();
        return Directory.GetFiles(_folder.Path, "playground.db*").Any(file =>
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            return memory.ToArray().AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0;
        });
    }
}
