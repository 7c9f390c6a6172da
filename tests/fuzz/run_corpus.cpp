// SPDX-License-Identifier: GPL-3.0-or-later
// Runs every file of a folder through the fuzz target that it is linked with. Fails on an empty folder: a test that
// runs nothing proves nothing.
#include "tests/fuzz/fuzz_target.h"

#include <QDir>
#include <QFile>

int main(int argc, char **argv)
{
    const QDir folder(QFile::decodeName(argc > 1 ? argv[1] : ""));
    const QStringList names = argc > 1 ? folder.entryList(QDir::Files, QDir::Name) : QStringList();
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly)) {
            std::fprintf(stderr, "%s cannot be read\n", qPrintable(file.fileName()));
            return 1;
        }
        std::printf("%s\n", qPrintable(name));
        std::fflush(stdout); // so that the last name tells what did not come back
        // A buffer of its own size: reading beyond is seen by valgrind or a sanitizer.
        const QByteArray bytes = file.readAll();
        LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t *>(bytes.constData()), std::size_t(bytes.size()));
    }
    if (names.isEmpty())
        std::fprintf(stderr, "no corpus in %s\n", qPrintable(folder.path()));
    return names.isEmpty() ? 1 : 0;
}
