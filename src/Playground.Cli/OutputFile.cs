namespace Playground.Cli;

/// <summary>Files that a command writes: whole, or not at all.</summary>
static class OutputFile
{
    /// <exception cref="UsageException">The file can't be written there.</exception>
    public static async Task<T> WriteAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        var draft = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            T result;
            await using (var stream = new FileStream(draft, FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous))
                result = await write(stream);
            File.Move(draft, path, overwrite: true);
            return result;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} can't be written: {exception.Message}");
        }
        finally
        {
            if (File.Exists(draft))
                File.Delete(draft);
        }
    }
}
