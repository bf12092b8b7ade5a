;; Products of whole numbers, on which the encoder spends nearly all of its time.
;;
;; Each row of one matrix (16 bits) times each row of another (8 bits), into 32 bits:
;;
;;     output[row][column] = sum over depth of input[row][i] * weights[column][i]
;;
;; A tile is four rows and two columns: its eight sums stay in registers, and each
;; weight that is read serves four rows. So rows come in fours, columns in twos and
;; depth in sixteens; the caller pads with zeros. Scales are the caller's, too.
(module
  (memory (export "memory") 1)

  (func $total (param $lanes v128) (result i32)
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $lanes)) (i32x4.extract_lane 1 (local.get $lanes)))
      (i32.add (i32x4.extract_lane 2 (local.get $lanes)) (i32x4.extract_lane 3 (local.get $lanes)))))

  (func (export "multiply")
    (param $rows i32) (param $depth i32) (param $columns i32)
    ;; Addresses; each matrix lies row after row.
    (param $input i32) (param $weights i32) (param $output i32)
    (local $row i32) (local $column i32) (local $i i32)
    (local $inputStep i32) (local $outputStep i32) (local $out i32)
    (local $row0 i32) (local $row1 i32) (local $row2 i32) (local $row3 i32)
    (local $column0 i32) (local $column1 i32)
    (local $bytes v128)
    (local $low0 v128) (local $high0 v128) (local $low1 v128) (local $high1 v128)
    (local $x v128)
    (local $sum00 v128) (local $sum01 v128) (local $sum10 v128) (local $sum11 v128)
    (local $sum20 v128) (local $sum21 v128) (local $sum30 v128) (local $sum31 v128)

    (local.set $inputStep (i32.shl (local.get $depth) (i32.const 1)))
    (local.set $outputStep (i32.shl (local.get $columns) (i32.const 2)))
    (local.set $column (i32.const 0))
    (loop $eachColumns
      (local.set $row (i32.const 0))
      (local.set $row0 (local.get $input))
      (local.set $out (i32.add (local.get $output) (i32.shl (local.get $column) (i32.const 2))))
      (loop $eachRows
        (local.set $row1 (i32.add (local.get $row0) (local.get $inputStep)))
        (local.set $row2 (i32.add (local.get $row1) (local.get $inputStep)))
        (local.set $row3 (i32.add (local.get $row2) (local.get $inputStep)))
        (local.set $column0 (i32.add (local.get $weights) (i32.mul (local.get $column) (local.get $depth))))
        (local.set $column1 (i32.add (local.get $column0) (local.get $depth)))
        (local.set $sum00 (v128.const i32x4 0 0 0 0))
        (local.set $sum01 (v128.const i32x4 0 0 0 0))
        (local.set $sum10 (v128.const i32x4 0 0 0 0))
        (local.set $sum11 (v128.const i32x4 0 0 0 0))
        (local.set $sum20 (v128.const i32x4 0 0 0 0))
        (local.set $sum21 (v128.const i32x4 0 0 0 0))
        (local.set $sum30 (v128.const i32x4 0 0 0 0))
        (local.set $sum31 (v128.const i32x4 0 0 0 0))
        (local.set $i (i32.const 0))
        (loop $eachSixteen
          (local.set $bytes (v128.load (local.get $column0)))
          (local.set $low0 (i16x8.extend_low_i8x16_s (local.get $bytes)))
          (local.set $high0 (i16x8.extend_high_i8x16_s (local.get $bytes)))
          (local.set $bytes (v128.load (local.get $column1)))
          (local.set $low1 (i16x8.extend_low_i8x16_s (local.get $bytes)))
          (local.set $high1 (i16x8.extend_high_i8x16_s (local.get $bytes)))

          (local.set $x (v128.load (local.get $row0)))
          (local.set $sum00 (i32x4.add (local.get $sum00) (i32x4.dot_i16x8_s (local.get $x) (local.get $low0))))
          (local.set $sum01 (i32x4.add (local.get $sum01) (i32x4.dot_i16x8_s (local.get $x) (local.get $low1))))
          (local.set $x (v128.load offset=16 (local.get $row0)))
          (local.set $sum00 (i32x4.add (local.get $sum00) (i32x4.dot_i16x8_s (local.get $x) (local.get $high0))))
          (local.set $sum01 (i32x4.add (local.get $sum01) (i32x4.dot_i16x8_s (local.get $x) (local.get $high1))))

          (local.set $x (v128.load (local.get $row1)))
          (local.set $sum10 (i32x4.add (local.get $sum10) (i32x4.dot_i16x8_s (local.get $x) (local.get $low0))))
          (local.set $sum11 (i32x4.add (local.get $sum11) (i32x4.dot_i16x8_s (local.get $x) (local.get $low1))))
          (local.set $x (v128.load offset=16 (local.get $row1)))
          (local.set $sum10 (i32x4.add (local.get $sum10) (i32x4.dot_i16x8_s (local.get $x) (local.get $high0))))
          (local.set $sum11 (i32x4.add (local.get $sum11) (i32x4.dot_i16x8_s (local.get $x) (local.get $high1))))

          (local.set $x (v128.load (local.get $row2)))
          (local.set $sum20 (i32x4.add (local.get $sum20) (i32x4.dot_i16x8_s (local.get $x) (local.get $low0))))
          (local.set $sum21 (i32x4.add (local.get $sum21) (i32x4.dot_i16x8_s (local.get $x) (local.get $low1))))
          (local.set $x (v128.load offset=16 (local.get $row2)))
          (local.set $sum20 (i32x4.add (local.get $sum20) (i32x4.dot_i16x8_s (local.get $x) (local.get $high0))))
          (local.set $sum21 (i32x4.add (local.get $sum21) (i32x4.dot_i16x8_s (local.get $x) (local.get $high1))))

          (local.set $x (v128.load (local.get $row3)))
          (local.set $sum30 (i32x4.add (local.get $sum30) (i32x4.dot_i16x8_s (local.get $x) (local.get $low0))))
          (local.set $sum31 (i32x4.add (local.get $sum31) (i32x4.dot_i16x8_s (local.get $x) (local.get $low1))))
          (local.set $x (v128.load offset=16 (local.get $row3)))
          (local.set $sum30 (i32x4.add (local.get $sum30) (i32x4.dot_i16x8_s (local.get $x) (local.get $high0))))
          (local.set $sum31 (i32x4.add (local.get $sum31) (i32x4.dot_i16x8_s (local.get $x) (local.get $high1))))

          (local.set $column0 (i32.add (local.get $column0) (i32.const 16)))
          (local.set $column1 (i32.add (local.get $column1) (i32.const 16)))
          (local.set $row0 (i32.add (local.get $row0) (i32.const 32)))
          (local.set $row1 (i32.add (local.get $row1) (i32.const 32)))
          (local.set $row2 (i32.add (local.get $row2) (i32.const 32)))
          (local.set $row3 (i32.add (local.get $row3) (i32.const 32)))
          (local.set $i (i32.add (local.get $i) (i32.const 16)))
          (br_if $eachSixteen (i32.lt_u (local.get $i) (local.get $depth))))

        (i32.store (local.get $out) (call $total (local.get $sum00)))
        (i32.store offset=4 (local.get $out) (call $total (local.get $sum01)))
        (local.set $out (i32.add (local.get $out) (local.get $outputStep)))
        (i32.store (local.get $out) (call $total (local.get $sum10)))
        (i32.store offset=4 (local.get $out) (call $total (local.get $sum11)))
        (local.set $out (i32.add (local.get $out) (local.get $outputStep)))
        (i32.store (local.get $out) (call $total (local.get $sum20)))
        (i32.store offset=4 (local.get $out) (call $total (local.get $sum21)))
        (local.set $out (i32.add (local.get $out) (local.get $outputStep)))
        (i32.store (local.get $out) (call $total (local.get $sum30)))
        (i32.store offset=4 (local.get $out) (call $total (local.get $sum31)))
        (local.set $out (i32.add (local.get $out) (local.get $outputStep)))

        ;; Each row's address has run to the beginning of the next, so the last one's is that of the next four.
        (local.set $row0 (local.get $row3))
        (local.set $row (i32.add (local.get $row) (i32.const 4)))
        (br_if $eachRows (i32.lt_u (local.get $row) (local.get $rows))))
      (local.set $column (i32.add (local.get $column) (i32.const 2)))
      (br_if $eachColumns (i32.lt_u (local.get $column) (local.get $columns))))))
