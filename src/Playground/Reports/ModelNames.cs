namespace Playground.Reports;

/// <summary>Names that people read.</summary>
static class ModelNames
{
    /// <summary>The model's name, with its id where another model is called the same; the id where the model isn't known.</summary>
    public static string Of(string id, IReadOnlyList<ReportedModel> models) => models.FirstOrDefault(model => model.Id == id) is not { } model ? id
        : models.Any(other => other.Name == model.Name && other.Id != id) ? $"{model.Name} ({id})" : model.Name;
}
