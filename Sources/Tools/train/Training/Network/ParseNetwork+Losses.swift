import Language

// What a step loses by its tags, heads and relations. Each adds to the gradients of its own parameters and of the states it reads.
extension ParseNetwork {
  func tagLoss(_ examples: [Example], _ packing: Packing, _ share: Float) -> Float {
    let layer = shape.tagLayer
    let scores = tagOutput.forward(states[layer], parameters)
    var loss: Float = 0
    for (sentence, example) in examples.enumerated() {
      for place in 0..<example.count {
        let row = scores.floatRow(packing.row(sentence, place))
        loss += crossEntropy(row, ParseShape.tagCount, Int(example.tags[place]), scores.width, share * 0.5)
      }
    }
    tagOutput.backward(scores, states[layer], parameters, into: stateGradients[layer])
    return loss
  }

  /// Turns scores into their gradient.
  private func crossEntropy(_ scores: UnsafeMutablePointer<Float>, _ count: Int, _ right: Int, _ width: Int, _ share: Float) -> Float {
    Softmax.apply(scores, count)
    let loss = -Softmax.log(max(scores[right], 1e-9)) * share
    scores[right] -= 1
    for index in 0..<width { scores[index] = index < count ? scores[index] * share : 0 }
    return loss
  }

  func arcLoss(_ examples: [Example], _ packing: Packing, _ share: Float) -> Float {
    let top = states[shape.layers]
    let heads = arcHead.forward(top, parameters, rectified: true)
    let dependents = arcDependent.forward(top, parameters, rectified: true)
    let rootState = rootMatrix()
    let rootHead = arcHead.forward(rootState, parameters, rectified: true)
    let (arc, stride) = (shape.arc, shape.arc / 8)
    let masked = [heads, dependents].map { dropout($0) }
    // What a dependent asks for: its own part of the pair, and what any head brings along.
    let asked = Matrix(packing.rows, arc)
    for row in 0..<packing.rows { asked.row(row).update(from: parameters[arcBias], count: stride) }
    Kernel.multiply(
      dependents.floats, aStride: arc, parameters[arcPair], into: asked.lanes, m: packing.rows, k: arc, n: stride, adding: true)
    let askedGradient = Matrix(packing.rows, arc)
    let headGradient = Matrix(packing.rows, arc)
    let rootGradient = Matrix(1, arc)
    var loss: Float = 0
    let scores = Matrix(1, ((packing.places + 1) + 7) / 8 * 8)
    for (sentence, example) in examples.enumerated() {
      for place in 0..<example.count {
        let row = packing.row(sentence, place)
        let line = scores.floats
        line[0] = Kernel.dot(asked.row(row), rootHead.lanes, stride)
        for head in 0..<example.count {
          line[head + 1] = head == place ? -1e9 : Kernel.dot(asked.row(row), heads.row(packing.row(sentence, head)), stride)
        }
        loss += crossEntropy(line, example.count + 1, Int(example.heads[place]), example.count + 1, share)
        Kernel.add(rootHead.lanes, times: line[0], to: askedGradient.row(row), stride)
        Kernel.add(asked.row(row), times: line[0], to: rootGradient.lanes, stride)
        for head in 0..<example.count where head != place && abs(line[head + 1]) > 1e-9 {
          let headRow = packing.row(sentence, head)
          Kernel.add(heads.row(headRow), times: line[head + 1], to: askedGradient.row(row), stride)
          Kernel.add(asked.row(row), times: line[head + 1], to: headGradient.row(headRow), stride)
        }
      }
    }
    for row in 0..<packing.rows { Kernel.add(askedGradient.row(row), times: 1, to: parameters.gradient(arcBias), stride) }
    let transposed = Matrix(0, (packing.rows + 7) / 8 * 8)
    Kernel.transpose(dependents.floats, rows: packing.rows, width: arc, into: transposed)
    Kernel.multiply(
      transposed.floats, aStride: transposed.width, askedGradient.lanes, into: parameters.gradient(arcPair), m: arc, k: packing.rows,
      n: stride, adding: true)
    let pairTransposed = Matrix(0, arc)
    Kernel.transpose(
      UnsafeMutableRawPointer(parameters[arcPair]).assumingMemoryBound(to: Float.self), rows: arc, width: arc, into: pairTransposed)
    let dependentGradient = Matrix(packing.rows, arc)
    Kernel.multiply(
      askedGradient.floats, aStride: arc, pairTransposed.lanes, into: dependentGradient.lanes, m: packing.rows, k: arc, n: stride,
      adding: false)
    rectifiedGradient(headGradient, heads, masked[0])
    rectifiedGradient(dependentGradient, dependents, masked[1])
    rectifiedGradient(rootGradient, rootHead, nil)
    arcHead.backward(headGradient, top, parameters, into: stateGradients[shape.layers])
    arcDependent.backward(dependentGradient, top, parameters, into: stateGradients[shape.layers])
    learnRoot(arcHead, rootGradient, rootState)
    return loss
  }

  func relationLoss(_ examples: [Example], _ packing: Packing, _ share: Float) -> Float {
    let top = states[shape.layers]
    let width = shape.relation
    let stride = width / 8
    let heads = relationHead.forward(top, parameters)
    let sums = relationDependent.forward(top, parameters)
    let rootState = rootMatrix()
    let rootHead = relationHead.forward(rootState, parameters)
    for (sentence, example) in examples.enumerated() {
      for place in 0..<example.count {
        let head = Int(example.heads[place])
        let source = head == 0 ? rootHead.lanes : heads.row(packing.row(sentence, head - 1))
        let sum = sums.row(packing.row(sentence, place))
        for lane in 0..<stride { sum[lane] = pointwiseMax(sum[lane] + source[lane], .zero) }
      }
    }
    let mask = dropout(sums)
    let scores = relationOutput.forward(sums, parameters)
    var loss: Float = 0
    for (sentence, example) in examples.enumerated() {
      for place in 0..<example.count {
        let row = scores.floatRow(packing.row(sentence, place))
        loss += crossEntropy(row, ParseShape.relationCount, Int(example.relations[place]), scores.width, share)
      }
    }
    let sumGradient = Matrix(packing.rows, width)
    relationOutput.backward(scores, sums, parameters, into: sumGradient)
    rectifiedGradient(sumGradient, sums, mask)
    let headGradient = Matrix(packing.rows, width)
    let rootGradient = Matrix(1, width)
    for (sentence, example) in examples.enumerated() {
      for place in 0..<example.count {
        let head = Int(example.heads[place])
        let target = head == 0 ? rootGradient.lanes : headGradient.row(packing.row(sentence, head - 1))
        Kernel.add(sumGradient.row(packing.row(sentence, place)), times: 1, to: target, stride)
      }
    }
    relationHead.backward(headGradient, top, parameters, into: stateGradients[shape.layers])
    relationDependent.backward(sumGradient, top, parameters, into: stateGradients[shape.layers])
    learnRoot(relationHead, rootGradient, rootState)
    return loss
  }

  private func rootMatrix() -> Matrix {
    let matrix = Matrix(1, 2 * shape.state)
    matrix.lanes.update(from: parameters[root], count: matrix.stride)
    return matrix
  }

  private func learnRoot(_ dense: Dense, _ gradient: Matrix, _ state: Matrix) {
    let result = Matrix(1, 2 * shape.state)
    dense.backward(gradient, state, parameters, into: result)
    Kernel.add(result.lanes, times: 1, to: parameters.gradient(root), result.stride)
  }

  private func dropout(_ matrix: Matrix) -> Matrix {
    let mask = Matrix(matrix.rows, matrix.width)
    for index in 0..<mask.rows * mask.width { mask.floats[index] = chance() < keep ? 1 / keep : 0 }
    for lane in 0..<mask.rows * mask.stride { matrix.lanes[lane] *= mask.lanes[lane] }
    return mask
  }

  private func rectifiedGradient(_ gradient: Matrix, _ outputs: Matrix, _ mask: Matrix?) {
    for lane in 0..<gradient.rows * gradient.stride {
      let kept = mask.map { gradient.lanes[lane] * $0.lanes[lane] } ?? gradient.lanes[lane]
      gradient.lanes[lane] = kept.replacing(with: 0, where: outputs.lanes[lane] .<= 0)
    }
  }
}
