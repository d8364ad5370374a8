namespace Playground.Cli.Hosting;

/// <summary>Files that a command writes: whole, or not at all.</summary>
static class OutputFile
{
    static readonly string[] Devices = ["/dev/", "/proc/"];

    /// <exception cref="UsageException">The file can't be written there.</exception>
    public static async Task<T> WriteAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        if (Fault(path) is { } fault)
            throw new UsageException(fault);
        // Another file must never take the place of /dev/null or /dev/stdout.
        var isDevice = Devices.Any(folder => Path.GetFullPath(path).StartsWith(folder, StringComparison.Ordinal));
        var draft = isDevice ? path : $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            T result;
            await using (var stream = new FileStream(draft, isDevice ? FileMode.Open : FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous))
                result = await write(stream);
            if (!isDevice)
                File.Move(draft, path, overwrite: true);
            return result;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} can't be written: {exception.Message.Replace(draft, path, StringComparison.Ordinal)}");
        }
        finally
        {
            if (!isDevice && File.Exists(draft))
                File.Delete(draft);
        }
    }

    static string? Fault(string path)
    {
        if (string.IsNullOrWhiteSpace(path))
            return "The file to write has an empty name; name a file.";
        if (Directory.Exists(path))
            return $"{path} is a folder; name a file in it.";
        return Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder)
            ? $"{path} can't be written: the folder {folder} does not exist. Make it first, or name another." : null;
    }
}
