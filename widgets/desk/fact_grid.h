// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/models/alarm_detail_state.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace ioc {

/// Facts in rows, the name beside what is known. GUI thread.
class FactGrid final : public QWidget
{
    Q_OBJECT

public:
    explicit FactGrid(QWidget *parent = nullptr);

    /// Makes the labels of so many rows before they are needed.
    void prepare(int rows);
    void setFacts(const std::vector<DetailFact> &facts);

private:
    QLabel *label(int row, int column) const;

    QGridLayout *m_grid;
    int m_rows = 0; ///< that have labels
};

} // namespace ioc
