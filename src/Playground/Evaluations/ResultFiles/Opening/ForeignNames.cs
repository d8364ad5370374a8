using Playground.Settings;

namespace Playground.Evaluations.ResultFiles.Opening;

/// <summary>Names of models as they may be shown: what is too long, or commands rather than shows, is cut and written out.</summary>
static class ForeignNames
{
    public static ResultFile Cleaned(ResultFile file) => file.Models.All(model => IsUsable(model)) && (file.Name is null || ForeignName.IsUsable(file.Name)) ? file : file with
    {
        Name = file.Name is null || ForeignName.IsUsable(file.Name) ? file.Name : ForeignName.Excerpt(file.Name),
        NamedModels = [.. file.NamedModels.Select(model => Cleaned(model)!)],
        Rows = [.. file.Rows.Select(row => row with { Model = Cleaned(row.Model) })],
        Comparisons = [.. file.Comparisons.Select(pair => pair with { A = Cleaned(pair.A), B = Cleaned(pair.B) })],
    };

    static ResultModel? Cleaned(ResultModel? model) => model is null || IsUsable(model) ? model : new(ForeignName.Excerpt(model.Name), model.Id is null ? null : ForeignName.Excerpt(model.Id));

    static bool IsUsable(ResultModel model) => ForeignName.IsUsable(model.Name) && (model.Id is null || ForeignName.IsUsable(model.Id));
}
