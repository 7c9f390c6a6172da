// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace ioc {

/// A secret for a library that takes it from a file alone: it stands in memory, has no name in any folder, is open to
/// this process alone and is wiped at the end. Any thread.
class UnnamedFile
{
public:
    explicit UnnamedFile(const QByteArray &content);
    ~UnnamedFile();

    UnnamedFile(const UnnamedFile &) = delete;
    UnnamedFile &operator=(const UnnamedFile &) = delete;

    bool isWritten() const { return m_isWritten; }

    /// By which this process opens it.
    QByteArray path() const { return "/proc/self/fd/" + QByteArray::number(m_file); }

private:
    int m_file;
    std::size_t m_size;
    bool m_isWritten;
};

} // namespace ioc
