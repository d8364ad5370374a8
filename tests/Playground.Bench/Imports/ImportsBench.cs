using System.Globalization;
using Playground.Evaluations.ResultFiles;
using Playground.Evaluations.ResultFiles.LmEval;
using Playground.Evaluations.ResultFiles.Opening;

namespace Playground.Bench.Imports;

/// <summary>Opens every file below a folder as results of another tool, and prints what it holds, or the sentence that says why it isn't one.</summary>
static class ImportsBench
{
    const string Unknown = "not in the file";

    public static int Run(string[] arguments)
    {
        if (arguments is not [var folder])
        {
            Console.Error.WriteLine("imports FOLDER");
            return 2;
        }
        var (opened, refused) = (0, 0);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(folder, path);
            try
            {
                Print(name, Open(path));
                opened++;
            }
            catch (ResultFileException problem)
            {
                Console.WriteLine($"{name}: {problem.Message}");
                refused++;
            }
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{opened} opened, {refused} answered with a sentence"));
        return 0;
    }

    /// <summary>Samples of lm-eval don't say which model answered: the results file beside them does.</summary>
    static ResultFile Open(string path)
    {
        using var stream = File.OpenRead(path);
        var file = ResultFileReader.Read(stream);
        if (file.Kind != ResultFileKind.LmEvalSamples)
            return file;
        var date = Path.GetFileNameWithoutExtension(path).Split('_')[^1];
        var beside = Path.Combine(Path.GetDirectoryName(path)!, $"results_{date}.json");
        if (!File.Exists(beside))
            return file;
        using var results = File.OpenRead(beside);
        return LmEvalSamples.Join(file, ResultFileReader.Read(results));
    }

    static void Print(string name, ResultFile file)
    {
        var counted = file.Counted;
        var judged = counted.Passed + counted.Failed + counted.Errors > 0;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{name}: {file.Kind}, version {file.Version ?? Unknown}, models {Names(file)}, rows {file.Rows.Count}{(file.Comparisons.Count > 0 ? $", comparisons {file.Comparisons.Count}" : "")}, "
            + $"passed {(judged ? counted.Passed : Unknown)}, failed {(judged ? counted.Failed : Unknown)}, errors {(judged ? counted.Errors : Unknown)}, "
            + $"tokens {file.Tokens?.ToString(CultureInfo.InvariantCulture) ?? Unknown}, cost {file.Cost?.ToString("0.########", CultureInfo.InvariantCulture) ?? Unknown}"));
        foreach (var remark in file.Remarks)
            Console.WriteLine($"    {remark}");
        if (file.NotTaken.Count > 0)
            Console.WriteLine($"    not taken: {string.Join("; ", file.NotTaken)}");
    }

    static string Names(ResultFile file) => file.Models.Count == 0 ? Unknown : string.Join(" | ", file.Models.Select(model => model.Name));
}
