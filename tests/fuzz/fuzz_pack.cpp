// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/pack_reader.h"
#include "tests/fuzz/pack_files.h"

#include <QDirIterator>

using namespace ioc;

namespace {

/// The pack of the end-to-end tests, of which one file at a time is replaced.
struct World
{
    fuzz::PackFiles files;
    std::vector<std::pair<QString, QByteArray>> good;

    World()
    {
        const QString source = QStringLiteral(FUZZ_PACK);
        QDirIterator walk(source, QDir::Files, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            FUZZ_EXPECT(file.open(QIODevice::ReadOnly));
            good.emplace_back(QDir(source).relativeFilePath(file.fileName()), file.readAll());
        }
        std::sort(good.begin(), good.end());
        for (const auto &[name, bytes] : good)
            files.put(name, bytes);
    }
};

} // namespace

/// First line: the name of a file of the pack. Rest: its content.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static World world;
    fuzz::Input input(data, size);
    const QString name = QString::fromUtf8(fuzz::bytesOf(input.line()));
    const auto known =
        std::find_if(world.good.begin(), world.good.end(), [&](const auto &file) { return file.first == name; });
    if (known == world.good.end())
        return 0;
    world.files.put(name, input.restBytes());
    const PackReading reading = readPack(world.files.path());
    FUZZ_EXPECT((reading.pack != nullptr) == reading.problems.empty());
    for (const PackProblem &problem : reading.problems)
        FUZZ_EXPECT(!toString(problem).isEmpty());
    world.files.put(name, known->second);
    return 0;
}
