// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/documents/gitfiles.h"

#include "generator/documents/layouts.h"
#include "generator/formats/gitpatterns.h"

#include <QCoreApplication>

namespace groundwork {

namespace {

QStringList patterns(const char *spaced)
{
    return QString::fromLatin1(spaced).split(u' ');
}

} // namespace

TextFile gitIgnore(const ProjectSpec &spec)
{
    GitPatterns file;
    file.group(QCoreApplication::translate("GitFiles", "Environments: made again from the lock"),
               patterns("/.venv/ /.conda/ /venv/ /env/"));
    if (hasData(spec.project.layout) && spec.git.data != DataStorage::Lfs) {
        QStringList data = patterns("/data/** !/data/**/ !/data/**/README.md !/data/**/.gitkeep");
        if (spec.git.data == DataStorage::Dvc)
            data += patterns("!/data/**/*.dvc !/data/**/.gitignore");
        file.group(QCoreApplication::translate("GitFiles", "Data stays out of git; what describes it goes in"), data);
    }
    if (hasModels(spec.project.layout))
        file.group(QCoreApplication::translate("GitFiles", "Trained models, and the records of training"),
                   patterns("/models/** !/models/**/ !/models/**/README.md !/models/**/.gitkeep /mlruns/ /wandb/ "
                            "/lightning_logs/"));
    file.group(
        QCoreApplication::translate("GitFiles", "Secrets"),
        patterns(".env .env.* !.env.example .netrc *.pem *.key *.p12 credentials*.json secrets.toml secrets.yaml "
                 "secrets.yml"));
    file.group(QCoreApplication::translate("GitFiles", "What Jupyter, Python and their tools leave behind"),
               patterns(".ipynb_checkpoints/ .virtual_documents/ __pycache__/ *.py[cod] *.egg-info/ /build/ /dist/ "
                        ".pytest_cache/ .mypy_cache/ .ruff_cache/ .coverage .coverage.* /htmlcov/"));
    file.group(QCoreApplication::translate("GitFiles", "What editors and systems leave behind"),
               patterns(".idea/ *.swp *~ .DS_Store Thumbs.db desktop.ini"));
    return {ProjectPath::known(QStringLiteral(".gitignore")), file.text()};
}

TextFile gitAttributes(const ProjectSpec &spec)
{
    GitPatterns file;
    file.group(QCoreApplication::translate("GitFiles", "Text has the same line ends on every system"),
               {QStringLiteral("* text=auto eol=lf"), QStringLiteral("*.ipynb text eol=lf"),
                QStringLiteral("*.bat text eol=crlf"), QStringLiteral("*.cmd text eol=crlf")});
    QStringList binary;
    for (const auto &suffix :
         patterns("parquet feather arrow avro orc h5 hdf5 nc npy npz pkl pickle joblib onnx pt pth safetensors keras "
                  "pb tflite gguf model db sqlite xls xlsx pdf png jpg jpeg gif webp tif tiff wav mp3 mp4 zip gz bz2 "
                  "xz zst tar 7z"))
        binary.append(QStringLiteral("*.%1 binary").arg(suffix));
    file.group(QCoreApplication::translate("GitFiles", "No text: never converted, never merged line by line"), binary);
    if (hasData(spec.project.layout) && spec.git.data == DataStorage::Lfs)
        file.group(QCoreApplication::translate("GitFiles", "Data goes to Git LFS, its descriptions into git itself"),
                   {QStringLiteral("/data/** filter=lfs diff=lfs merge=lfs -text"),
                    QStringLiteral("/data/**/README.md !filter !diff !merge text")});
    return {ProjectPath::known(QStringLiteral(".gitattributes")), file.text()};
}

} // namespace groundwork
