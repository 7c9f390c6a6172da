// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <optional>

namespace ioc {

/// The number of the newest commit, kept beside the database: where the file tells a greater number than the database
/// does, commits at the end of the database's log are lost. Writer thread; owns its descriptor.
class SequenceFile
{
public:
    /// Opens or makes the file.
    static Result<SequenceFile> open(const QString &path);

    SequenceFile(SequenceFile &&other) noexcept;
    SequenceFile &operator=(SequenceFile &&other) noexcept;
    ~SequenceFile();

    /// Nothing while none was written, or when what stands there is damaged.
    std::optional<std::int64_t> read() const;

    Result<void> write(std::int64_t number);

private:
    SequenceFile(int descriptor, QString path)
        : m_descriptor(descriptor)
        , m_path(std::move(path))
    {
    }

    int m_descriptor = -1;
    QString m_path;
};

} // namespace ioc
